/**
 * What every adapter needs and must not write twice: the delivery bracket ({@link
 * cn.zhian.adapter.support.Delivery}), bursts in order ({@link cn.zhian.adapter.support.DeliveryLanes}), back-off, and
 * threads of the container ({@link cn.zhian.adapter.support.WorkExecutor}).
 */
package cn.zhian.adapter.support;
