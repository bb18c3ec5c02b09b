package dev.baobei.postgres.directory;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Terms;
import io.vertx.core.json.JsonObject;

/** One version of a project's terms (规则), or of an agency's own, as a row. */
@Entity
@Table(name = "terms")
public class TermsRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer id;
    @Column(name = "project_id")
    public Integer project;
    @Column(name = "agency_id")
    public Integer agency;
    @Column(name = "effective_from")
    public Instant effectiveFrom;
    @Column(columnDefinition = "jsonb")
    public JsonObject body;

    Terms toTerms() {
        return body.mapTo(TermsText.class).toTerms(id, project, effectiveFrom);
    }

    boolean isOfAgency() {
        return agency != null;
    }

    AgencyTerms toAgencyTerms() {
        return new AgencyTerms(id, project, agency, effectiveFrom,
                Optional.ofNullable(body).map(text -> text.mapTo(ReportTermsText.class).toReportTerms()));
    }
}
