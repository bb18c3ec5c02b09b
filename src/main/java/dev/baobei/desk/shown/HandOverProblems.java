package dev.baobei.desk.shown;

import dev.baobei.http.Problem;

/** What stands in the way of handing something over (转交), whatever it is. */
public final class HandOverProblems {

    private HandOverProblems() {}

    public static Problem whichAgent() {
        return Problem.ofField("agent", "there is none of that name who works for the agency, or several");
    }
}
