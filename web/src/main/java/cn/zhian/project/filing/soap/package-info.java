/** The filing service by SOAP (section 8 of the workflow's requirements), contract first: {@code wsdl/filing.wsdl}. */
package cn.zhian.project.filing.soap;
