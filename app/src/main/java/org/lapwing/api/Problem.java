package org.lapwing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.util.List;
import org.lapwing.ceasefire.RegistryProblem;

/**
 * What a client is told when its request is not answered (RFC 9457).
 *
 * @param type where the OpenAPI description has this kind of problem; {@code about:blank} if the status says all
 * @param title of the kind, always the same
 * @param status of HTTP, 400 to 599
 * @param detail what was wrong this time, and what to do about it; never anything of the program's inside
 * @param errors of an agreement that was not entered, in the order of its lines
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Flaw> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String DESCRIBED = "/api/v1/openapi.json#/components/responses/";

    /**
     * One thing that is wrong with an agreement.
     *
     * @param line of the request's body, from 1
     */
    record Flaw(long line, String problem, String remedy) {
        static Flaw of(RegistryProblem problem) {
            return new Flaw(problem.line(), problem.problem(), problem.remedy());
        }
    }

    Problem {
        errors = List.copyOf(errors);
    }

    /** Ends a request with a problem. */
    static final class Refusal extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private Refusal(Problem problem) {
            super(problem.title(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    Refusal refusal() {
        return new Refusal(this);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    static Problem badRequest(String detail) {
        return of(400, "Bad Request", detail);
    }

    static Problem forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    static Problem notFound(String detail) {
        return of(404, "Not Found", detail);
    }

    static Problem unavailable(String detail) {
        return of(503, "Service Unavailable", detail);
    }

    static Problem unfitAgreement(List<RegistryProblem> problems) {
        return new Problem(
                DESCRIBED + "UnfitAgreement",
                "The agreement does not fit the registry",
                422,
                "Nothing was entered; mend what 'errors' names by line.",
                problems.stream().map(Flaw::of).toList());
    }

    static Problem takenAgreement(RegistryProblem problem) {
        return new Problem(
                DESCRIBED + "TakenAgreement",
                "An agreement of that id is there already",
                409,
                "Nothing was entered; choose another id, or leave it.",
                List.of(Flaw.of(problem)));
    }
}
