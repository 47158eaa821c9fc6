/** Measures the product as it runs for a newcomer: start, event path, distribution, search. Nothing here asserts a time. */
package cn.zhian.bench;
