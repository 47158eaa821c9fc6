/**
 * Simulated UHPPOTE UT0311-L0x door controllers on real UDP and TCP sockets.
 *
 * <p>Vocabulary: a <em>fleet</em> is a set of <em>controllers</em>; a controller keeps cards, time
 * profiles, tasks and doors, decides at each <em>swipe</em> by itself, stores every <em>event</em> in
 * its memory and <em>pushes</em> it to the one configured listener. An <em>epoch</em> is the life of
 * one event memory: a wipe starts the next one at index 1.
 *
 * <p>Written from the protocol's description alone. It shares no code with the product, so that an
 * error in the product's codec cannot hide behind the same error here.
 */
package cn.zhian.simulators.uhppote;
