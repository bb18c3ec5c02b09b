package dev.baobei.domain.parse;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * A report that was said to staff, as the text that its agent would have written (代报): one story for all reports.
 *
 * @param phones      whole or partly hidden, as they were said
 * @param visitAt     when the customer is said to come; to the minute
 * @param need        客户需求, in one line
 * @param contactedAt 联系时间: a claim, kept and never used to judge
 * @param address     客户地址, in one line
 */
public record EntryForm(Project project, PersonName name, List<PhoneNumber> phones, Optional<Instant> visitAt,
        Optional<String> need, Optional<Instant> contactedAt, Optional<String> address) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** REG-12, lines 215-219: 客户姓名, 联系方式, 客户需求, 联系时间. */
    public String text() {
        return Stream.of(Optional.of("报备项目：" + project.name()), Optional.of("客户姓名：" + name.written()), gender(),
                Optional.of("电话：" + phones.stream().map(PhoneNumber::pattern).collect(Collectors.joining("/"))),
                address.map(said -> "客户地址：" + said), visitAt.map(at -> "到访时间：" + minute(at)), need.map(said -> "客户需求：" + said),
                contactedAt.map(at -> "联系时间：" + minute(at)))
                .flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }

    private Optional<String> gender() {
        return name.gender() == Gender.UNKNOWN
                ? Optional.empty()
                : Optional.of("性别：" + (name.gender() == Gender.MALE ? "男" : "女"));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(project.zone()));
    }

    /** What of it is read otherwise than it was meant, so that it must not be kept as if it were understood. */
    public Optional<Field> misread(Reading reading) {
        if (reading.kind() != Reading.Kind.PRE_REPORT || reading.reports().size() != 1) {
            return Optional.of(need.isPresent() ? Field.REMARK : Field.NAME);
        }
        ReportReading read = reading.reports().get(0);
        return read.problems().stream().map(Problem::field).findFirst().or(() -> unlike(read));
    }

    private Optional<Field> unlike(ReportReading read) {
        if (!read.project().map(Project::id).equals(Optional.of(project.id()))) {
            return Optional.of(Field.PROJECT);
        }
        if (!read.name().filter(name::isSameAs).isPresent()) {
            return Optional.of(Field.NAME);
        }
        if (!read.phones().equals(phones)) {
            return Optional.of(Field.PHONE);
        }
        if (!read.visitAt().equals(visitAt.map(at -> at.truncatedTo(ChronoUnit.MINUTES)))) {
            return Optional.of(Field.VISIT_AT);
        }
        return read.particulars().address().equals(address.map(said -> said.replaceAll("\\s+", " ")))
                ? Optional.empty()
                : Optional.of(Field.ADDRESS);
    }
}
