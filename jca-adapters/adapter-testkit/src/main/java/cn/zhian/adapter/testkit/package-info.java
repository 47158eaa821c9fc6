/** Stand-ins for the container, by which adapters are tested without one. */
package cn.zhian.adapter.testkit;
