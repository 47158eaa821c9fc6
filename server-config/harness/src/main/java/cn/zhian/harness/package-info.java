/** The product and simulated controllers, started as processes and used from outside. */
package cn.zhian.harness;
