/** The words in which features and the exchange speak of records; depends on nothing but the platform. */
package cn.zhian.exchange.record;
