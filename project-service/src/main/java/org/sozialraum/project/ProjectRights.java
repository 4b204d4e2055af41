package org.sozialraum.project;

import static org.sozialraum.kit.caller.Role.ADMINISTRATOR;
import static org.sozialraum.kit.caller.Role.AUDITOR;
import static org.sozialraum.kit.caller.Role.CLERK;
import static org.sozialraum.kit.caller.Role.COMMITTEE_MEMBER;
import static org.sozialraum.kit.caller.Role.COUNCILLOR;
import static org.sozialraum.kit.caller.Role.CO_SIGNER;
import static org.sozialraum.kit.caller.Role.MAYOR;
import static org.sozialraum.kit.caller.Role.OFFICE_HEAD;
import static org.sozialraum.kit.caller.Role.PROVIDER;
import static org.sozialraum.kit.caller.Role.SECTION_HEAD;
import static org.sozialraum.kit.caller.Role.TEAM;

import jakarta.inject.Singleton;
import org.sozialraum.kit.caller.Rights;

/** Who may do what with needs and projects. A team sees its space, a provider its own; a need's text only the team. */
@Singleton
public class ProjectRights extends Rights {

    private static final String[] ADMINISTRATION = {
        CLERK, SECTION_HEAD, OFFICE_HEAD, CO_SIGNER, COUNCILLOR, MAYOR, AUDITOR
    };

    ProjectRights() {
        act("registerYouthOffice").office(ADMINISTRATOR);
        act("listYouthOffices").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getYouthOffice").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("registerSocialSpace").office(ADMINISTRATOR);
        act("listSocialSpaces").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getSocialSpace").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("registerOrganisation").office(CLERK);
        act("listOrganisations").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER);
        act("getOrganisation").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER);

        act("getSocialSpaceHistory").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("endSocialSpace").office(ADMINISTRATOR);
        act("getOrganisationHistory").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER);
        act("changeSocialSpace").office(ADMINISTRATOR);
        act("changeOrganisation").office(CLERK);
        act("changeNeed").office(CLERK).ownSpace(TEAM);
        act("contractProvider").office(CLERK);
        act("listProviderContracts").office(ADMINISTRATION).office(TEAM).ownOrganisation(PROVIDER);
        act("getProviderContract").office(ADMINISTRATION).office(TEAM).ownOrganisation(PROVIDER);
        act("endProviderContract").office(CLERK);
        act("adoptNetworkModel").office(CLERK, OFFICE_HEAD);
        act("listNetworkModels").office(ADMINISTRATION).office(TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getNetworkModel").office(ADMINISTRATION).office(TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("staffFamilyCentre").office(CLERK);
        act("listFamilyCentrePosts").office(ADMINISTRATION).office(TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getFamilyCentrePost").office(ADMINISTRATION).office(TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getFamilyCentreCoverage").office(ADMINISTRATION).office(TEAM, PROVIDER, COMMITTEE_MEMBER);

        act("voiceNeed").office(CLERK, SECTION_HEAD).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listNeeds")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM)
                .ownOrganisation(PROVIDER);
        act("getNeed")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM)
                .ownOrganisation(PROVIDER);

        act("listSimilarNeeds")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM)
                .ownOrganisation(PROVIDER);
        act("suggestSimilarNeeds").office(CLERK, SECTION_HEAD).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("releaseNeed").ownSpace(TEAM);
        act("mergeNeed").office(CLERK).ownSpace(TEAM);
        act("closeNeed").office(CLERK).ownSpace(TEAM);

        act("addTopic").office(CLERK);
        act("listTopics").office(ADMINISTRATION).office(TEAM, PROVIDER);
        act("getTopic").office(ADMINISTRATION).office(TEAM, PROVIDER);
        act("confirmTopic").office(CLERK);
        act("mergeTopic").office(CLERK);
        act("addCause").office(CLERK);

        act("proposeProject").office(CLERK).ownOrganisation(PROVIDER);
        act("listProjects").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("getProject").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("getProjectHistory").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("changeProject").office(CLERK).ownOrganisation(PROVIDER);
        act("applyForProject").office(CLERK).ownOrganisation(PROVIDER);
        // A clerk records what the committee decided; up to which amount a head decides, the office's own rules say.
        act("approveProject").office(CLERK, SECTION_HEAD, OFFICE_HEAD);
        act("rejectProject").office(CLERK, SECTION_HEAD, OFFICE_HEAD);
        act("withdrawApproval").office(CLERK, SECTION_HEAD, OFFICE_HEAD);
        act("withdrawProject").office(CLERK).ownOrganisation(PROVIDER);
        act("startProject").office(CLERK).ownOrganisation(PROVIDER);
        act("completeProject").office(CLERK).ownOrganisation(PROVIDER);
        act("discontinueProject").office(CLERK).ownOrganisation(PROVIDER);
        act("holdMeasure").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listMeasures").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("cancelMeasure").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("receiveStatement").office(CLERK).ownOrganisation(PROVIDER);
        act("listStatements").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("settleProject").office(CLERK, SECTION_HEAD);
        act("followUpProject").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listProjectFollowUps").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("getProjectNotice").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("getProjectNoticePage").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("getProjectNoticeDocument").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("setDecisionRules").office(OFFICE_HEAD);
        act("listDecisionRules").office(ADMINISTRATION).office(PROVIDER);
        act("recordOutcome").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listOutcomes").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listCauses").office(ADMINISTRATION).office(TEAM, PROVIDER);

        act("planNetworkMeeting").office(CLERK).ownSpace(TEAM);
        act("listNetworkMeetings").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("getNetworkMeeting").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("changeNetworkMeeting").office(CLERK).ownSpace(TEAM);
        act("recordOutcomeOfMeeting").office(CLERK).ownSpace(TEAM);
        act("listOutcomesOfMeeting").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("holdNetworkMeeting").office(CLERK).ownSpace(TEAM);
        act("minuteNetworkMeeting").office(CLERK).ownSpace(TEAM);
        act("cancelNetworkMeeting").office(CLERK).ownSpace(TEAM);
        act("correctAttendance").office(CLERK).ownSpace(TEAM);
        act("getProposedAgenda")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM);
        act("getAgenda")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM)
                .ownOrganisation(PROVIDER);
        act("listAttendance").office(ADMINISTRATION).ownSpace(TEAM);
        act("listNetworkTasks").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("getNetworkTask").office(ADMINISTRATION).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("completeNetworkTask").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);

        act("recordPeerConsultation").office(CLERK, SECTION_HEAD).ownSpace(TEAM);
        act("listPeerConsultations").office(ADMINISTRATION).ownSpace(TEAM);
        act("getPeerConsultation").office(ADMINISTRATION).ownSpace(TEAM);
        act("changePeerConsultation").office(CLERK, SECTION_HEAD).ownSpace(TEAM);

        act("getGapMap")
                .office(CLERK, SECTION_HEAD, OFFICE_HEAD, AUDITOR)
                .ownSpace(TEAM)
                .ownOrganisation(PROVIDER);
        act("openOffer").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("listOffers").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getOffer").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getOffersAsGeoJson").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getOfferLeaflet").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("getOfferLeafletDocument").office(ADMINISTRATION).office(ADMINISTRATOR, TEAM, PROVIDER, COMMITTEE_MEMBER);
        act("changeOffer").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("confirmOffer").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);
        act("endOffer").office(CLERK).ownSpace(TEAM).ownOrganisation(PROVIDER);

        act("recordCooperationAttempt").office(CLERK).ownSpace(TEAM);
        act("recordOutcomeOfAttempt").office(CLERK).ownSpace(TEAM);
        act("listCooperationAttempts").office(ADMINISTRATION).ownSpace(TEAM);
        act("getCooperationAttempt").office(ADMINISTRATION).ownSpace(TEAM);
    }
}
