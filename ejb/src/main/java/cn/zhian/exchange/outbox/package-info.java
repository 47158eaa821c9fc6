/** Keeps what superiors are entitled to learn until every target has it. */
package cn.zhian.exchange.outbox;
