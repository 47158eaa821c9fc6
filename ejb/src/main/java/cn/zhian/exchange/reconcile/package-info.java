/** Compares what was sent with what arrived, and sends the differences again. */
package cn.zhian.exchange.reconcile;
