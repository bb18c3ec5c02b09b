package dev.baobei.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule reports the class that was planted to break it, and no other rule does. */
class PlantedOffenceTest {

    private static final List<Law> LAWS = Stream
            .<Law>concat(EnumSet.allOf(Arrows.class).stream(), EnumSet.allOf(Habits.class).stream()).toList();

    static final List<PlantedOffence> OFFENCES = """
            DOMAIN_KNOWS_NOTHING_OF_OURS     | domain.rule.Curious    | dev.baobei.flow.visit.VisitFlow other;
            DOMAIN_KNOWS_ONLY_PURE_LIBRARIES | domain.rule.Nosy       | io.smallrye.mutiny.Uni<?> other;
            DOMAIN_KNOWS_ONLY_PURE_LIBRARIES | domain.rule.Prying     | java.nio.file.Path other;
            WORDING_KNOWS_DOMAIN             | wording.Curious        | dev.baobei.postgres.message.Outbox other;
            POSTGRES_KNOWS_DOMAIN            | postgres.vault.Curious | dev.baobei.flow.visit.VisitFlow other;
            FLOW_KNOWS_WHAT_IT_JOINS         | flow.visit.Curious           | dev.baobei.http.Problem other;
            CHANNEL_KNOWS_FLOW_AND_BELOW     | channel.twilio.Curious | dev.baobei.desk.setup.SetupResource other;
            DESK_KNOWS_FLOW_AND_BELOW        | desk.access.Curious    | dev.baobei.channel.OutboxSender other;
            HTTP_KNOWS_NOTHING_OF_OURS       | http.Curious           | dev.baobei.domain.party.Agent other;
            BUS_KNOWS_NOTHING_OF_OURS        | bus.Curious            | dev.baobei.domain.party.Agent other;
            NO_CHANNEL_KNOWS_ANOTHER         | channel.wecom.Curious  | dev.baobei.channel.twilio.TwilioChannel other;
            NO_CHANNEL_KNOWS_ANOTHER         | channel.Curious        | dev.baobei.channel.twilio.TwilioChannel other;
            FLOW_STANDS_FOLDER_ON_FOLDER     | flow.act.Curious       | dev.baobei.flow.visit.VisitFlow other;
            FLOW_STANDS_FOLDER_ON_FOLDER     | flow.Homeless          | int nothing;
            DESK_STANDS_FOLDER_ON_FOLDER     | desk.shown.Curious     | dev.baobei.desk.visit.VisitResource other;
            POSTGRES_STANDS_FOLDER_ON_FOLDER | postgres.sql.Curious   | dev.baobei.postgres.message.Outbox other;
            NO_OTHER_PACKAGE                 | report.Homeless        | int nothing;
            SQL_ONLY_IN_POSTGRES             | flow.visit.Direct            | Pool pool;
            SQL_ONLY_IN_POSTGRES             | desk.visit.Direct            | jakarta.persistence.Entity row;
            ONLY_POSTGRES_SPEAKS_TO_IT       | flow.visit.Blunt             | SqlConnection tx; Object client = tx.getDelegate();
            ONE_CLOCK                        | postgres.sql.Hurried       | Object at = Instant.now();
            ONE_CLOCK                        | domain.terms.Hurried   | Supplier<?> at = LocalDate::now;
            ONE_CLOCK                        | desk.visit.Hurried           | Object at = Clock.systemUTC();
            ONE_CLOCK                        | desk.visit.Hasty             | long at = System.currentTimeMillis();
            ONE_CLOCK                        | wording.Hurried        | Object zone = ZoneId.systemDefault();
            TRADE_NAMES                      | flow.visit.VisitService      | int nothing;
            TRADE_NAMES                      | desk.visit.VisitDto          | int nothing;
            TRADE_NAMES                      | domain.text.TextUtil   | int nothing;
            TRADE_NAMES                      | domain.Visits          | static class ReaderImpl {}
            TRADE_NAMES                      | domain.common.Visits   | int nothing;
            """
            .lines().map(PlantedOffence::of).toList();

    @TempDir
    static Path folder;

    @BeforeAll
    static void plant() throws IOException {
        PlantedOffence.compile(OFFENCES, folder);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("OFFENCES")
    void isReported(PlantedOffence offence) {
        var classes = offence.compiled(folder);

        Set<String> broken = LAWS.stream().filter(law -> law.rule().allowEmptyShould(true).evaluate(classes).hasViolation())
                .map(Law::name).collect(Collectors.toSet());

        assertEquals(Set.of(offence.law()), broken);
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertEquals(LAWS.stream().map(Law::name).collect(Collectors.toSet()),
                OFFENCES.stream().map(PlantedOffence::law).collect(Collectors.toSet()));
    }
}
