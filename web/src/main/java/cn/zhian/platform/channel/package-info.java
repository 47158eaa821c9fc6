/** What pages' channels (WebSocket) need of the container that it does not do by itself. */
package cn.zhian.platform.channel;
