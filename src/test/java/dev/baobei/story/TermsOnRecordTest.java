package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that cannot be are refused by the database itself, whoever writes them. */
@StoryTest
class TermsOnRecordTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            terms_lead_time_possible | "leadTime": "PT3504000H"
            terms_lead_time_possible | "leadTime": "PT0S"
            terms_lead_time_possible | "leadTime": "PT-1M"
            terms_lead_time_possible | "leadTime": null
            terms_validity_possible | "validity": "PT0S"
            terms_validity_possible | "validity": "P-1D"
            terms_validity_possible | "validity": "P2Y"
            terms_validity_possible | "validity": "P0D@18:00"
            terms_validity_possible | "validity": "P1D@24:00"
            terms_validity_possible | "validity": "nextDay+PT0S"
            terms_validity_possible | "validity": "untilOpening+P2Y"
            terms_validity_possible | "validity": "untilOpening+P1D@18:00"
            terms_validity_possible | "validity": "opening+P2Y"
            terms_validity_possible | "validity": "opening+P0D@18:00"
            terms_validity_possible | "validity": "nextDay+opening+P1D"
            terms_disclosure_known | "disclosure": "HUSHED"
            terms_disclosure_known | "disclosure": null
            terms_disclosure_known | "disclosure": {"agent": "EVERYTHING"}
            terms_disclosure_known | "disclosure": {"agent": "RESULT", "holder": "ALL"}
            terms_disclosure_known | "disclosure": {"collision": "NEVER"}
            terms_disclosure_known | "disclosure": {"desk": "NOBODY"}
            terms_holder_hears_of_refusals | "disclosure": {"holder": "ATTEMPT"}
            terms_protection_possible | "protection": "P0D"
            terms_protection_possible | "protection": "P6Y"
            terms_protection_possible | "protection": "untilOpening+P2Y"
            terms_protection_possible | "protection": "report+P6Y"
            terms_protection_possible | "protection": "report+P2Y@24:00"
            terms_protection_possible | "protection": "report+untilOpening+P7D"
            terms_leaver_known | "leaver": "NOBODY"
            terms_protection_from_contact_possible | "protectionFromContact": "P2Y"
            terms_protection_from_deposit_possible | "protectionFromDeposit": "P6Y"
            terms_protection_from_payment_possible | "protectionFromPayment": "P6Y"
            terms_assistance_possible | "assistance": {"reception": 30}
            terms_assistance_possible | "assistance": {"reception": 91, "receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": 0}
            terms_self_visit_notice_known | "selfVisitNotice": "NEVER"
            terms_signing_known | "signing": "AFTERWARDS"
            terms_unowned_known | "unowned": "NOBODYS"
            terms_still_followed_known | "stillFollowed": "NOBODYS"
            terms_visitors_number_known | "visitorsNumber": "SOME"
            terms_form_is_signed | "ownership": "SIGNED_FORM", "signatures": ["REPORT_OFFICER"]
            terms_self_visit_known | "selfVisit": "NOBODY"
            terms_household_known | "household": ["COUSIN"]
            terms_household_known | "household": "SPOUSE"
            terms_groups_known | "groups": "NEVER"
            terms_existing_known | "existing": "THEIRS"
            terms_ownership_known | "ownership": "MINE"
            terms_agreement_possible | "agreement": 0
            terms_ask_for_a_number | "phoneForms": []
            terms_whole_number_known | "intake": {"wholeNumber": "MAYBE"}
            terms_hours_possible | "intake": {"window": {"hours": "18:00-24:00"}}
            terms_hours_possible | "intake": {"window": {"hours": "18:00-18:00"}}
            terms_days_possible | "intake": {"window": {"first": "soon"}}
            terms_days_possible | "intake": {"window": {"first": "2027-05-02", "last": "2027-05-01"}}
            terms_inside_agency_known | "intake": {"insideAgency": "REFUSED"}
            terms_fields_known | "intake": {"fields": ["AGE"]}
            terms_fields_known | "intake": {"fields": "ADDRESS"}
            terms_fields_known | "intake": {"fields": null}
            terms_timely_within_possible | "intake": {"fields": ["CONTACT_TIME"], "timelyWithin": 31}
            terms_timely_within_possible | "intake": {"fields": ["CONTACT_TIME"], "timelyWithin": 1.5}
            terms_timely_within_possible | "intake": {"fields": ["NEED"], "timelyWithin": 3}
            terms_timely_within_possible | "intake": {"timelyWithin": 3}
            terms_fake_report_fines_possible | "fakeReportFines": []
            terms_fake_report_fines_possible | "fakeReportFines": 50
            terms_fake_report_fines_possible | "fakeReportFines": [50, -1]
            terms_fake_report_fines_possible | "fakeReportFines": [50, "100"]
            terms_quotas_possible | "intake": {"agencyQuota": 0}
            terms_quotas_possible | "intake": {"agentQuota": 100001}
            terms_reminder_possible | "reminder": "P31D@09:00"
            terms_reminder_possible | "reminder": "P1D@24:00"
            terms_renewal_possible | "renewal": "P0D"
            terms_renewal_possible | "renewal": "P367D"
            terms_renewal_possible | "renewal": "PT120H"
            terms_renewal_possible | "renewal": "always"
            terms_renewal_possible | "renewal": "3/P1D"
            terms_outside_area_known | "outsideArea": "ELSEWHERE"
            terms_outside_area_referred | "outsideArea": "REFERRED"
            terms_promotion_area_listed | "promotionArea": "浦东新区"
            terms_filer_known | "intake": {"filer": "NOBODY"}
            terms_allow_numbers | "intake": {"wholeNumber": "REQUIRED"}
            terms_allow_numbers | "intake": {"wholeNumber": "FORBIDDEN"}, "phoneForms": ["WHOLE", "FIRST7"]
            """)
    void theDatabaseRefusesTermsThatCannotBeWhoeverWritesThem(String constraint, String wrong) throws SQLException {
        Place place = town.place(Town.halfAnHourAhead());
        String insert = """
                insert into terms (project_id, effective_from, body)
                select project_id, effective_from + interval '1 day', body || '{%s}' from terms
                where project_id = (select id from project where code = '%s')""";
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class,
                    () -> sql.execute(insert.formatted(wrong, place.code())));

            assertTrue(refused.getMessage().contains("\"" + constraint + "\""), refused::getMessage);
        }
    }
}
