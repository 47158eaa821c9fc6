/**
 * What leaves this platform and what comes in from others: outbox, targets, the protocol between our own platforms, feeds
 * to governments, orders (EX-1 to EX-7). Knows no other feature: those tell it of changes by {@code record.Changed}, and
 * give it their data by {@code record.RecordSource}.
 */
package cn.zhian.exchange;
