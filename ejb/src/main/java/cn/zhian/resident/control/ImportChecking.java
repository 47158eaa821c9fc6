package cn.zhian.resident.control;

import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.excel.ExcelLimits;
import cn.zhian.platform.excel.ExcelReader;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.ImportColumn;
import cn.zhian.resident.boundary.ResidentData;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads a file and compares it with what is registered; changes nothing (PH-7, dry run). */
@ApplicationScoped
public class ImportChecking {
    private static final int PROGRESS_STEP = 500;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    ResidentRules rules;

    @Inject
    BlindIndexes indexes;

    /**
     * Checks a file and puts what was found into the job.
     *
     * @throws cn.zhian.platform.Invalid if the file as a whole can't be used
     */
    public void check(ImportJob job, byte[] file, ImportWords words) {
        ImportReading reading = new ImportReading(words, rules);
        int[] read = {0};
        new ExcelReader(ExcelLimits.USUAL).read(file, row -> {
            reading.accept(row);
            if (++read[0] % PROGRESS_STEP == 0) {
                job.progress(read[0]);
            }
        });
        try (Connection connection = dataSource.getConnection()) {
            List<CellError> errors = new ArrayList<>(reading.errors());
            errors.addAll(registered(connection, job.communityId(), reading));
            errors.sort(Comparator.comparingInt(CellError::row).thenComparing(CellError::column));
            job.checked(
                    reading.rows(),
                    errors,
                    KnownPlaces.of(connection, job.communityId()).missing(reading.rows()));
        } catch (SQLException e) {
            throw new IllegalStateException("Registered people can't be read", e);
        }
    }

    private List<CellError> registered(Connection connection, long communityId, ImportReading reading)
            throws SQLException {
        List<ImportRow> people =
                reading.rows().stream().filter(row -> row.person().isPresent()).toList();
        List<byte[]> documents = people.stream()
                .map(row -> indexes.document(row.person().orElseThrow().documentNumber()))
                .toList();
        Set<String> known = RegisteredDocuments.among(connection, communityId, documents);
        List<CellError> errors = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ResidentData person = people.get(i).person().orElseThrow();
            if (known.contains(RegisteredDocuments.key(
                    documents.get(i), person.documentType().name()))) {
                errors.add(new CellError(
                        people.get(i).number(),
                        reading.letters(ImportColumn.DOCUMENT_NUMBER),
                        ImportColumn.DOCUMENT_NUMBER,
                        "problem.import.registered",
                        List.of()));
            }
        }
        return errors;
    }
}
