/**
 * The contract between protocol adapters and the domain, in the domain's words.
 *
 * <p>Inward, an adapter tells {@link cn.zhian.device.api.DeviceListener} what happened; a call that returns means the
 * events are durable. Outward, the domain takes a {@link cn.zhian.device.api.DeviceConnection} and asks for a
 * capability ({@link cn.zhian.device.api.DoorControl}, {@link cn.zhian.device.api.CredentialStore}, ...); an adapter
 * offers the capabilities its protocol has. Nothing here knows a protocol, a database or a broker.
 */
package cn.zhian.device.api;
