/** The tier protocol by SOAP, contract first: {@code wsdl/exchange.wsdl}, see {@code docs/exchange/soap.md}. */
package cn.zhian.exchange.soap;
