package cn.zhian.project.filing.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import javax.xml.transform.dom.DOMSource;

/**
 * The port type of {@code filing.wsdl}; messages as documents. Only the interface is annotated: a class with such an
 * annotation would be published a second time by the SOAP runtime that Payara Server brings.
 */
@WebService(name = "FilingPort", targetNamespace = FilingNames.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface FilingPort {
    /** Hands a project in. */
    @WebMethod
    @WebResult(name = "submitFilingResponse", targetNamespace = FilingNames.NAMESPACE, partName = "body")
    DOMSource submitFiling(
            @WebParam(name = "submitFilingRequest", targetNamespace = FilingNames.NAMESPACE, partName = "body")
                    DOMSource request);

    /** Tells of filings. */
    @WebMethod
    @WebResult(name = "queryFilingResponse", targetNamespace = FilingNames.NAMESPACE, partName = "body")
    DOMSource queryFiling(
            @WebParam(name = "queryFilingRequest", targetNamespace = FilingNames.NAMESPACE, partName = "body")
                    DOMSource request);

    /** Sends a filing back. */
    @WebMethod
    @WebResult(name = "returnFilingResponse", targetNamespace = FilingNames.NAMESPACE, partName = "body")
    DOMSource returnFiling(
            @WebParam(name = "returnFilingRequest", targetNamespace = FilingNames.NAMESPACE, partName = "body")
                    DOMSource request);

    /** Files a project. */
    @WebMethod
    @WebResult(name = "acceptFilingResponse", targetNamespace = FilingNames.NAMESPACE, partName = "body")
    DOMSource acceptFiling(
            @WebParam(name = "acceptFilingRequest", targetNamespace = FilingNames.NAMESPACE, partName = "body")
                    DOMSource request);
}
