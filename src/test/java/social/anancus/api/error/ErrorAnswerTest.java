package social.anancus.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.json.Json;

class ErrorAnswerTest {
    private static void assertAnswer(Throwable thrown, int status, String body) {
        ErrorAnswer answer = ErrorAnswer.to(thrown);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(new Json().write(answer.body())).isEqualTo(body);
    }

    @Test
    void whatAUseCaseDecidesIsToldInMastodonsWords() {
        assertAnswer(new NotFound(), 404, "{\"error\":\"Record not found\"}");
        assertAnswer(new NotPermitted(), 403, "{\"error\":\"This action is not allowed\"}");
        assertAnswer(new Conflict(), 409, "{\"error\":\"Conflict during update, please try again\"}");
        assertAnswer(new TooMany(), 429, "{\"error\":\"Too many requests\"}");
        assertAnswer(new RemoteUnavailable(), 503, "{\"error\":\"Remote data could not be fetched\"}");
        assertAnswer(new Invalid("Invalid date supplied"), 422, "{\"error\":\"Invalid date supplied\"}");
    }

    @Test
    void mistakesAreToldByField() {
        Invalid invalid = new Invalid(List.of(
                FieldError.blank("password"),
                FieldError.of("username", Code.INVALID, "must contain only letters, numbers and underscores")));

        assertAnswer(
                invalid,
                422,
                "{\"error\":\"Validation failed: Password can't be blank, Username must contain only letters, numbers and"
                        + " underscores\",\"details\":{\"password\":[{\"error\":\"ERR_BLANK\",\"description\":\"can't be"
                        + " blank\"}],\"username\":[{\"error\":\"ERR_INVALID\",\"description\":\"must contain only letters,"
                        + " numbers and underscores\"}]}}");
    }

    @Test
    void aLostDatabaseIsToldAsATemporaryProblem() {
        PersistenceException lost = new PersistenceException(new SQLException("secret host", "08006"));

        assertAnswer(lost, 503, "{\"error\":\"There was a temporary problem serving your request, please try again\"}");
        assertThat(ErrorAnswer.to(lost).headers()).containsKey("Retry-After");
    }

    @Test
    void twoRowsWithOneKeyAreToldAsADuplicate() {
        assertAnswer(new PersistenceException(new SQLException("x", "23505")), 422, "{\"error\":\"Duplicate record\"}");
    }

    @Test
    void aBugShowsNothingOfItself() {
        assertAnswer(new IllegalStateException("secret"), 500, "{\"error\":\"Internal Server Error\"}");
    }
}
