package org.sozialraum.reporting;

import static org.sozialraum.kit.caller.Role.AUDITOR;
import static org.sozialraum.kit.caller.Role.CLERK;
import static org.sozialraum.kit.caller.Role.COMMITTEE_MEMBER;
import static org.sozialraum.kit.caller.Role.COUNCILLOR;
import static org.sozialraum.kit.caller.Role.CO_SIGNER;
import static org.sozialraum.kit.caller.Role.MAYOR;
import static org.sozialraum.kit.caller.Role.OFFICE_HEAD;
import static org.sozialraum.kit.caller.Role.SECTION_HEAD;
import static org.sozialraum.kit.caller.Role.TEAM;

import jakarta.inject.Singleton;
import java.util.Set;
import org.sozialraum.kit.caller.Rights;

/** Who may read the live report: a team its social space's part. The committee reads reports once they are submitted. */
@Singleton
public class ReportingRights extends Rights {

    private static final String[] ADMINISTRATION = {
        CLERK, SECTION_HEAD, OFFICE_HEAD, CO_SIGNER, COUNCILLOR, MAYOR, AUDITOR
    };

    /** Who reads what is not submitted yet of the whole city; the others read frozen versions. */
    public static final Set<String> READS_DRAFTS = Set.of(ADMINISTRATION);

    /** Who reads small counts of persons too; of the others a team does, of its own social space. */
    public static final Set<String> YOUTH_OFFICE = Set.of(CLERK, SECTION_HEAD, OFFICE_HEAD);

    ReportingRights() {
        act("getAnnualReport").office(ADMINISTRATION).ownSpace(TEAM);
        act("getAnnualReportPage").office(ADMINISTRATION).ownSpace(TEAM);
        act("getAnnualReportDocument").office(ADMINISTRATION).ownSpace(TEAM);
        act("getChart").office(ADMINISTRATION).ownSpace(TEAM);
        act("getAnnualReportSchema").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getAnnualReportWorkbook").office(ADMINISTRATION).ownSpace(TEAM);
        act("getAnnualReportTables").office(ADMINISTRATION).ownSpace(TEAM);
        act("listFigureEvidence").office(ADMINISTRATION).ownSpace(TEAM);
        act("getFigureEvidencePage").office(ADMINISTRATION).ownSpace(TEAM);

        act("draftReport").office(CLERK);
        act("signReport").office(CLERK, SECTION_HEAD, OFFICE_HEAD);
        act("noteReport").office(CLERK);
        act("listReportVersions").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getReportVersion").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getSubmittedReport").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getSubmittedReportSchema").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getReportVersionPage").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getReportVersionDocument").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getReportVersionWorkbook").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getReportVersionTables").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("listVersionFigureEvidence").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("getVersionFigureEvidencePage").office(ADMINISTRATION).office(TEAM, COMMITTEE_MEMBER);
        act("verifyReportVersion").office(ADMINISTRATION);

        act("listOverdueReports").office(ADMINISTRATION).office(COMMITTEE_MEMBER);
        act("getReportComment").office(ADMINISTRATION);
        act("commentReport").office(CLERK);
        act("listTexts").office(CLERK, AUDITOR);
        act("getText").office(CLERK, AUDITOR);
        act("withdrawText").office(CLERK);
    }
}
