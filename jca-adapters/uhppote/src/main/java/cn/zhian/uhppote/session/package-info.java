/**
 * Conversations with controllers: one outstanding request each, time-outs, retries, event memories read without gap
 * or double, clocks.
 *
 * <p>All state of all controllers belongs to one thread, the {@link cn.zhian.uhppote.session.Loop}; nothing on it
 * waits, so no controller can delay another. {@link cn.zhian.uhppote.session.ControllerNetwork} is the way in. A
 * <em>memory</em> is what a controller keeps of its events; an <em>epoch</em> is one life of it.
 */
package cn.zhian.uhppote.session;
