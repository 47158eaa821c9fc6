package cn.zhian.project.filing.soap;

import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.filing.boundary.Filing;
import cn.zhian.project.filing.boundary.FilingAct;
import cn.zhian.project.filing.boundary.FilingDetail;
import cn.zhian.project.filing.boundary.FilingPage;
import cn.zhian.project.filing.boundary.FilingReceipt;
import cn.zhian.project.filing.boundary.FilingRecords;
import cn.zhian.project.filing.boundary.Filings;
import cn.zhian.project.process.boundary.ActView;
import cn.zhian.project.process.boundary.HistoryView;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The service: from the contract's messages to the boundary and back. */
final class FilingMessages implements FilingPort {
    private final Filings filings;
    private final FilingRecords records;
    private final MessageCheck contract = new MessageCheck();

    FilingMessages(Filings filings, FilingRecords records) {
        this.filings = filings;
        this.records = records;
    }

    @Override
    public DOMSource submitFiling(DOMSource request) {
        return act(request, FilingAct.SUBMIT, "submitFilingResponse");
    }

    @Override
    public DOMSource returnFiling(DOMSource request) {
        return act(request, FilingAct.RETURN, "returnFilingResponse");
    }

    @Override
    public DOMSource acceptFiling(DOMSource request) {
        return act(request, FilingAct.ACCEPT, "acceptFilingResponse");
    }

    @Override
    public DOMSource queryFiling(DOMSource request) {
        return answer(request, reader -> {
            MessageWriter response = new MessageWriter("queryFilingResponse");
            Optional<Long> project = reader.project();
            if (project.isPresent()) {
                write(response.text("total", "1"), records.get(project.get()));
            } else {
                RequestReader period = reader.period();
                write(response, records.list(period.dates(), period.page(), period.size()));
            }
            return response;
        });
    }

    private DOMSource act(DOMSource request, FilingAct act, String answer) {
        return answer(request, reader -> {
            FilingReceipt receipt = filings.act(reader.act(act));
            return new MessageWriter(answer)
                    .text("project", Long.toString(receipt.project()))
                    .text("state", word(receipt.state()))
                    .text("number", receipt.number())
                    .time("at", receipt.at());
        });
    }

    private DOMSource answer(DOMSource request, Function<RequestReader, MessageWriter> work) {
        FilingFaults faults = new FilingFaults(locale());
        try {
            contract.check(request);
            return work.apply(new RequestReader(root(request.getNode()))).source();
        } catch (MessageCheck.SchemaViolation violation) {
            throw faults.invalid(violation.field(), violation.getMessage());
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    private static void write(MessageWriter response, FilingPage page) {
        response.text("total", Long.toString(page.total()));
        page.items().forEach(filing -> write(response, filing).close());
    }

    private static void write(MessageWriter response, FilingDetail detail) {
        write(response, detail.head());
        for (DocumentView document : detail.documents()) {
            response.open("document")
                    .text("kind", word(document.kind()))
                    .text("number", document.number())
                    .time("issuedAt", document.issuedAt())
                    .text("sha256", document.sha256())
                    .text("verification", detail.verification())
                    .close();
        }
        write(response, detail.history());
        response.close();
    }

    private static MessageWriter write(MessageWriter response, Filing filing) {
        response.open("filing")
                .text("project", Long.toString(filing.project()))
                .text("name", filing.name())
                .text("communityCode", filing.communityCode())
                .text("community", filing.community())
                .text("state", word(filing.state()))
                .text("awaited", Boolean.toString(filing.awaited()));
        filing.submittedAt().ifPresent(at -> response.time("submittedAt", at));
        filing.decidedAt().ifPresent(at -> response.time("decidedAt", at));
        return response.text("number", filing.number()).text("reference", filing.reference());
    }

    private static void write(MessageWriter response, HistoryView history) {
        response.open("history").attribute("intact", Boolean.toString(history.intact()));
        for (ActView act : history.items()) {
            response.open("act")
                    .time("at", act.at())
                    .text("kind", word(act.kind()))
                    .text("party", act.role().map(FilingMessages::word))
                    .text("task", act.task().map(task -> task.zh()))
                    .text("text", Optional.of(act.text()).filter(text -> !text.isEmpty()))
                    .close();
        }
        response.close();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Element root(Node node) {
        return node instanceof Document document ? document.getDocumentElement() : (Element) node;
    }

    private static Locale locale() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        return FilingServlet.locale(
                (jakarta.servlet.http.HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
    }
}
