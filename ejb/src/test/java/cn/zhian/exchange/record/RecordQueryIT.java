package cn.zhian.exchange.record;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("Records by many ids")
class RecordQueryIT {
    private static final String MARKS = "SELECT id FROM many WHERE id IN (%s)";
    private static final String RUNS = "SELECT id FROM many WHERE %s";

    private static TestDatabase database;
    private static RecordQuery query;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated("record_query_it");
        run("CREATE TABLE many (id BIGINT PRIMARY KEY)");
        run("INSERT INTO many SELECT seq FROM seq_1_to_20000");
        query = new RecordQuery(new MariaDbDataSource(database.url()), null);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> odd(int count) {
        return LongStream.range(0, count).map(i -> 2 * i + 1).boxed().toList();
    }

    private static List<Long> sorted(List<Long> found) {
        return found.stream().sorted().toList();
    }

    @Test
    void bringsEachOnce() {
        for (int count : new int[] {1, 2, 899, RecordSource.MOST}) {
            assertThat(sorted(query.of(MARKS, odd(count), row -> row.number("id"))), is(odd(count)));
            assertThat(sorted(query.ofRuns(RUNS, "id", odd(count), row -> row.number("id"))), is(odd(count)));
        }
        List<Long> run = LongStream.rangeClosed(3, 2_000).boxed().toList();
        assertThat(sorted(query.ofRuns(RUNS, "id", run, row -> row.number("id"))), is(run));
    }

    @Test
    void asksNothingForNone() {
        assertThat(query.of("no statement", List.of(), row -> 0), is(empty()));
        assertThat(query.ofRuns("no statement", "id", List.of(), row -> 0), is(empty()));
    }
}
