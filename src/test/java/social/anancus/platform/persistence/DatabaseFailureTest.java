package social.anancus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006,UNAVAILABLE",
        "08001,UNAVAILABLE",
        "57P01,UNAVAILABLE",
        "57P03,UNAVAILABLE",
        "53300,UNAVAILABLE",
        "23505,DUPLICATE",
        "40P01,CONTENDED",
        "40001,CONTENDED",
        "55P03,CONTENDED",
        "42601,",
        ","
    })
    void theStateTells(String state, DatabaseFailure failure) {
        SQLException error = new SQLException("text", state);

        assertThat(DatabaseFailure.of(new PersistenceException(new IllegalStateException(error))))
                .isEqualTo(failure);
    }

    @Test
    void theTypeTells() {
        assertThat(DatabaseFailure.of(new SQLTransientConnectionException())).isEqualTo(DatabaseFailure.UNAVAILABLE);
        assertThat(DatabaseFailure.of(new SQLRecoverableException())).isEqualTo(DatabaseFailure.UNAVAILABLE);
        assertThat(DatabaseFailure.of(new IllegalStateException("x"))).isNull();
    }

    @Test
    void aCircleOfCausesHasAnEnd() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        assertThat(DatabaseFailure.of(first)).isNull();
    }
}
