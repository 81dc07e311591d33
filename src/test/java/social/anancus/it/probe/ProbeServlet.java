package social.anancus.it.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** {@code POST /assets/probe?count=n} enqueues n jobs, each in a transaction of its own, and answers how many committed. */
@WebServlet("/assets/probe")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProbeWork work;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int count = Integer.parseInt(request.getParameter("count"));
        int committed = 0;
        try {
            work.prepare();
            for (long number = 1; number <= count; number++) {
                try {
                    work.enqueue(number);
                    committed++;
                } catch (IllegalStateException e) {
                    log("rolled back " + number);
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.getWriter().print(committed);
    }
}
