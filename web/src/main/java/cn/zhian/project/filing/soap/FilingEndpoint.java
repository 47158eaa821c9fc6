package cn.zhian.project.filing.soap;

import jakarta.servlet.ServletConfig;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.databinding.source.SourceDataBinding;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** The SOAP runtime with the one service that it carries. */
final class FilingEndpoint extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final transient FilingMessages service;
    private final transient UsernameTokenDoor door;

    FilingEndpoint(FilingMessages service, UsernameTokenDoor door) {
        this.service = service;
        this.door = door;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(getBus());
        factory.setServiceClass(FilingPort.class);
        factory.setServiceBean(service);
        factory.setAddress("/filing");
        factory.setWsdlURL(Contract.wsdl().toExternalForm());
        factory.setServiceName(new QName(FilingNames.NAMESPACE, "FilingService"));
        factory.setEndpointName(new QName(FilingNames.NAMESPACE, "FilingPort"));
        factory.setDataBinding(new SourceDataBinding(DOMSource.class));
        factory.setInInterceptors(List.of(door));
        // Faults are answers, not news; what is our own fault is logged where it is turned into one.
        FaultListener silent = (failure, description, message) -> false;
        factory.setProperties(Map.of(FaultListener.class.getName(), silent));
        factory.create();
    }
}
