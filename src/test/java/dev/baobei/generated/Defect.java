package dev.baobei.generated;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/** Defects of published parsers, planted behind the reader: each does to a reading what that parser did. */
enum Defect implements Reads {

    /** {@code replace(/\*\/g,'')}: what is left of a masked number moves together. */
    STRIPS_THE_STARS {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return phones(report,
                    pattern -> pattern.replace("*", "") + "*".repeat((int) pattern.chars().filter(c -> c == '*').count()));
        }
    },
    /** The mask is optional, so that the first seven digits of a whole number are taken for a masked one. */
    TAKES_THE_FIRST_SEVEN_DIGITS {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return phones(report, pattern -> pattern.contains("*") || pattern.startsWith("+")
                    ? pattern
                    : pattern.substring(0, 3) + "****" + pattern.substring(3, 7));
        }
    },
    /** Each line is split on every colon and the second part taken: {@code 2026-06-07 20:56:09} becomes {@code 2026-06-07 20}. */
    CUTS_AT_THE_FIRST_COLON {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return new ReportReading(report.project(), report.name(), report.phones(), report.propertyType(),
                    report.visitAt().map(at -> at.truncatedTo(ChronoUnit.HOURS)), report.agency(), report.agent(),
                    report.problems());
        }
    },
    /** A character class for a title: every name that ends in 女, 士, 小, 姐 or 太 is a woman's. */
    TAKES_A_LAST_CHARACTER_FOR_A_TITLE {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return named(report, report.name().map(name -> name.written().matches(".*[女士小姐太|]")
                    ? new PersonName(name.written(), name.surname(), name.given(), Gender.FEMALE)
                    : name));
        }
    },
    /** Ten digits get an eleventh, and nobody is asked. */
    REPAIRS_TEN_DIGITS {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            List<Problem> problems = report.problems();
            return problems.size() == 1 && problems.get(0).why() == Problem.Why.WRONG_LENGTH
                    ? problems.get(0).seen().filter(seen -> seen.matches("1[3-9]\\d{8}"))
                            .map(seen -> numbered(report, List.of(new PhoneNumber(seen + "0")), List.of())).orElse(report)
                    : report;
        }
    },
    /** The last number of the message is the customer's, whoever's label it stands behind. */
    TAKES_THE_LAST_NUMBER {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            List<String> numbers = WHOLE.matcher(text).results().map(MatchResult::group).toList();
            return numbers.isEmpty() || !report.isComplete()
                    ? report
                    : numbered(report, List.of(new PhoneNumber(numbers.get(numbers.size() - 1))), report.problems());
        }
    },
    /** Every non-digit is dropped: two joined numbers give the head of the first and the tail of the second. */
    JOINS_TWO_NUMBERS {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return report.phones().size() < 2 || !report.phones().stream().allMatch(PhoneNumber::isMainland)
                    ? report
                    : numbered(report, List.of(new PhoneNumber(report.phones().get(0).pattern().substring(0, 3) + "****"
                            + report.phones().get(report.phones().size() - 1).pattern().substring(7))), report.problems());
        }
    },
    /** The customer's name is looked for behind the first label that contains 姓名, also the agent's. */
    TAKES_THE_AGENTS_NAME {
        @Override
        ReportReading spoil(ReportReading report, String text) {
            return report.agent().flatMap(agent -> PersonName.of(agent, Gender.UNKNOWN))
                    .map(agent -> named(report, Optional.of(agent))).orElse(report);
        }
    },
    /** One message, one report: the others are dropped without a word. */
    READS_ONE_CUSTOMER {
        @Override
        public Reading read(String text, Surroundings around) {
            Reading reading = Reader.read(text, around);
            return new Reading(reading.kind(), reading.reports().stream().limit(1).toList(), reading.argument(),
                    reading.spans());
        }

        @Override
        ReportReading spoil(ReportReading report, String text) {
            return report;
        }
    };

    private static final Pattern WHOLE = Pattern.compile("1[3-9][0-9]{9}");

    abstract ReportReading spoil(ReportReading report, String text);

    @Override
    public Reading read(String text, Surroundings around) {
        Reading reading = Reader.read(text, around);
        return new Reading(reading.kind(),
                new ArrayList<>(reading.reports().stream().map(report -> spoil(report, text)).toList()),
                reading.argument(), reading.spans());
    }

    private static ReportReading phones(ReportReading report, UnaryOperator<String> change) {
        return numbered(report,
                report.phones().stream().map(phone -> PhoneNumber.of(change.apply(phone.pattern())).orElse(phone))
                        .toList(),
                report.problems());
    }

    private static ReportReading numbered(ReportReading report, List<PhoneNumber> phones, List<Problem> problems) {
        return new ReportReading(report.project(), report.name(), phones, report.propertyType(), report.visitAt(),
                report.agency(), report.agent(), problems);
    }

    private static ReportReading named(ReportReading report, Optional<PersonName> name) {
        return new ReportReading(report.project(), name, report.phones(), report.propertyType(), report.visitAt(),
                report.agency(), report.agent(), report.problems());
    }
}
