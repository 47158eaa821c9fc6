/** Sends on to platforms above what platforms below sent. */
package cn.zhian.exchange.forward;
