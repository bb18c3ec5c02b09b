package dev.baobei.desk.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.message.MessageTimeline.Told;
import io.vertx.core.json.JsonObject;

/** Whether a message may be shown to somebody, by the projects that its outcomes name. */
public final class OutcomesSeen {

    private OutcomesSeen() {}

    /** Codes of the projects that a message to its number may be about. */
    public static List<String> served(Told told, Directory directory) {
        return directory.servedBy(told.channel(), told.number()).stream().map(Project::code).toList();
    }

    /** Each project shows it; where none is named, as in a query or while it waits, it may be about any that its number serves. */
    public static boolean areShown(List<Object> outcomes, List<String> served, Predicate<String> shows) {
        List<Optional<String>> projects = outcomes.stream()
                .map(outcome -> Optional.ofNullable(((JsonObject) outcome).getString("project"))).toList();
        boolean isNamed = !projects.isEmpty() && projects.stream().allMatch(Optional::isPresent);
        return projects.stream().flatMap(Optional::stream).allMatch(shows) && (isNamed || served.stream().allMatch(shows));
    }

    /** Without the places in the journal, whose entries say when. */
    static List<Object> withoutPlaces(List<Object> outcomes) {
        return outcomes.stream().<Object>map(outcome -> {
            JsonObject rest = ((JsonObject) outcome).copy();
            rest.remove("sequence");
            return rest;
        }).toList();
    }
}
