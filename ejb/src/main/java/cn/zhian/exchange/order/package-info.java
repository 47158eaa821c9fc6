/**
 * Orders from above (EX-3): watch-list entries, notices, data queries, inspection orders. A platform issues them to those
 * below, who fetch, assign, handle and report; see {@code docs/exchange/orders.md}.
 */
package cn.zhian.exchange.order;
