package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.text.Text;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Who of the staff looked up what others reported, and when (查询留痕): kept before the answer is given, for ever.
 *
 * <p>REG-02, line 35: "员工不准私自翻阅他人报备". What was looked for is kept as a keyed hash: who knows the number finds who asked for it, and
 * who reads the rows learns no number.
 */
@ApplicationScoped
public class LookUps {

    private static final String ADD = """
            insert into look_up (id, at, account_id, kind, project_id, receipt, digits_key, name_key, agency_id, state, after, found,
              agent_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";
    private static final String FIND = """
            select l.*, s.name as account, a.name as agency from look_up l join staff_account s on s.id = l.account_id
              left join agency a on a.id = l.agency_id
            where l.project_id = any($1) and ($2::text is null or s.name = $2) and ($3::text is null or l.receipt = $3)
              and ($4::bytea[] is null or l.digits_key = any($4)) and ($5::bytea[] is null or l.name_key = any($5))
              and ($6::uuid is null or l.id < $6)
            order by l.id desc limit $7""";
    private static final String DIGITS = "look_up.digits";
    private static final String NAME = "look_up.name";
    private static final String AGENT = "look_up.agent";

    private final Pool pool;
    private final Vault vault;

    LookUps(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** What can be looked up. */
    public enum Kind {
        /** Reports of a project, by whatever was given. */
        SEARCH,
        /** One report by its receipt. */
        REPORT,
        /** The protected customers of an agency. */
        PROTECTIONS,
        /** A customer, by what a report of them would get. */
        PREVIEW
    }

    /**
     * What somebody asked for.
     *
     * @param receipt of the one report
     * @param digits  as they were given, like the name; kept as keyed hashes
     * @param agency  its id
     * @param agent   the name of whose they are, kept as a keyed hash as well
     * @param after   the receipt, or the protection, after which a further page was asked for
     */
    public record Asked(Kind kind, int project, Optional<String> receipt, Optional<String> digits, Optional<String> name,
            Optional<Integer> agency, Optional<String> agent, Optional<String> state, Optional<String> after) {

        /** One report. */
        public static Asked report(int project, String receipt) {
            return new Asked(Kind.REPORT, project, Optional.of(receipt), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whom an agency, or an agent of it, has. */
        public static Asked protections(int project, int agency, Optional<String> agent, Optional<UUID> after) {
            return new Asked(Kind.PROTECTIONS, project, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(agency), agent, Optional.empty(), after.map(UUID::toString));
        }

        /** What a report of a customer would get, as nobody or as an agent. */
        public static Asked preview(int project, String digits, Optional<String> name, Optional<Integer> agency,
                Optional<String> agent) {
            return new Asked(Kind.PREVIEW, project, Optional.empty(), Optional.of(digits), name, agency, agent,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public String toString() {
            return "Asked[" + kind + " " + project + "]";
        }
    }

    /** Keeps that an account looked up something and was shown so many reports or customers. */
    public Uni<Void> keep(UUID account, Instant at, Asked asked, int found) {
        return pool.preparedQuery(ADD).execute(Tuple.tuple().addUUID(Columns.newId()).addValue(Columns.of(at)).addUUID(account)
                .addString(asked.kind().name()).addInteger(asked.project()).addString(asked.receipt().orElse(null))
                .addValue(key(DIGITS, asked.digits())).addValue(key(NAME, asked.name()))
                .addInteger(asked.agency().orElse(null)).addString(asked.state().orElse(null))
                .addString(asked.after().orElse(null)).addInteger(found)
                .addValue(key(AGENT, asked.agent()))).replaceWithVoid();
    }

    private Buffer key(String purpose, Optional<String> value) {
        return value.map(text -> Columns.of(vault.blindIndex(purpose, plain(text)))).orElse(null);
    }

    /** However it is typed. */
    private static String plain(String text) {
        return Text.fold(text).replace(" ", "");
    }

    /**
     * Which look-ups an auditor asks for.
     *
     * @param projects ids of those that they may see
     * @param account  by whom
     * @param after    the id of the last look-up of the page before
     */
    public record Query(List<Integer> projects, Optional<String> account, Optional<String> receipt, Optional<String> digits,
            Optional<String> name, Optional<UUID> after) {

        @Override
        public String toString() {
            return "Query[" + projects.size() + " projects]";
        }
    }

    /** At most {@code limit} of them, the newest first. */
    public Uni<List<LookUp>> find(Query query, int limit) {
        return pool.preparedQuery(FIND).execute(Tuple.tuple().addValue(query.projects().toArray(Integer[]::new))
                .addString(query.account().orElse(null)).addString(query.receipt().orElse(null))
                .addValue(keys(DIGITS, query.digits())).addValue(keys(NAME, query.name()))
                .addUUID(query.after().orElse(null)).addInteger(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(LookUp::of).toList());
    }

    /** Under every key while keys rotate. */
    private Buffer[] keys(String purpose, Optional<String> value) {
        return value.map(text -> Columns.of(vault.blindIndexes(purpose, plain(text)))).orElse(null);
    }
}
