/** The certificate that this platform shows to others, and what became of showing it. */
package cn.zhian.exchange.certificate;
