/**
 * The way of an event from an adapter into the database: inlet → durable queue → recorder (PR-5).
 *
 * <p>The <b>inlet</b> puts a burst into the queue in the adapter's transaction; when it returns, the burst is durable.
 * The <b>recorder</b> takes what waits in the queue, stores it in one database transaction and lets the broker forget it
 * afterwards. A crash between the two brings a burst a second time, and the <b>natural key</b> makes that a no-op: what
 * follows from an event (a count, an alarm, a push) follows only from a row that was new.
 *
 * <p>An event that can't be stored for its own sake, or that its device could never be made to tell, is <b>rejected</b>:
 * kept with its reason where people see it, while everything around it is stored.
 */
package cn.zhian.event;
