/** What nodes of one installation tell each other in passing, so that open pages hear of all of them. */
package cn.zhian.platform.node;
