/**
 * Where records go: targets with their selection, legal basis and term, the deliveries that push to them, dead letters and
 * rates. A protocol is a bean that implements {@code entity.TargetProtocol}; nothing here knows how it speaks.
 */
package cn.zhian.exchange.delivery;
