package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.duty.DutyState;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.money.EarmarkFigures;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.MonthFigures;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.report.Lessons.CauseRow;
import org.sozialraum.reporting.report.Lessons.Finding;
import org.sozialraum.reporting.report.Lessons.Turn;
import org.sozialraum.reporting.report.YearFigures.FamiliesHelpRow;
import org.sozialraum.reporting.report.YearFigures.Measures;
import org.sozialraum.reporting.report.YearFigures.ModelRow;
import org.sozialraum.reporting.report.YearFigures.VoicesRow;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.voice.Voices;

/**
 * Jahresbericht: one youth office and one year, for the whole city or for one social space.
 *
 * @param youthOffice its official municipality key (AGS)
 * @param youthOfficeName null while the office has not been registered
 * @param asOf the day as of which it tells what stands open or is in charge: the last of the year, or while it goes on the day on
 *     which the report was made
 * @param fiscalYear null where the year was never opened
 * @param parkedSubjects how many subjects' events the report had to do without, since they wait for a mend
 * @param money of the year's budget lines, whatever the day of a booking
 * @param earmarks the same of each earmark (Zweckbindung)
 * @param months how the money was used over the year
 * @param projects how many projects of the year were in each state on its 31 December, or are now
 * @param projectList those, and others of which money, a measure or the end counts in the year
 * @param measures those held in the year
 * @param projectWork what the projects were about, for whom they were, and whom measures reached
 * @param topics what the topics of this report are called
 * @param followUps what became of projects a year or more after their end
 * @param successes by the day of the outcome
 * @param difficulties by the day of the outcome
 * @param causes of both, the most frequent first
 * @param turns what was a difficulty before and became a success in the year, and the other way round
 * @param voices whose voice the projects go back to; each project counts once
 * @param networkWork meetings, consultations, attempts to co-operate and offers
 * @param networkModels how the models of network work compare
 * @param yearsBefore the same figures of the two years before, where anything is told of them
 * @param comments what the clerk says to the chapters
 * @param figures what each figure means
 */
public record AnnualReport(
        int year,
        String youthOffice,
        @MayBeMissing String youthOfficeName,
        State state,
        LocalDate asOf,
        @MayBeMissing FiscalYearState fiscalYear,
        long parkedSubjects,
        List<Resolution> resolutions,
        Figures money,
        List<EarmarkFigures> earmarks,
        List<MonthFigures> months,
        List<SocialSpace> socialSpaces,
        Map<ProjectState, Integer> projects,
        List<Project> projectList,
        Measures measures,
        ProjectWork projectWork,
        List<Topic> topics,
        List<FollowUp> followUps,
        List<Finding> successes,
        List<Finding> difficulties,
        List<CauseRow> causes,
        List<Turn> turns,
        List<VoicesRow> voices,
        List<FamiliesHelpRow> familiesHelpToRun,
        NetworkChapter networkWork,
        List<ModelRow> networkModels,
        Map<Integer, YearFigures> yearsBefore,
        List<Comment> comments,
        List<Definition> figures) {

    /** A live report changes with every event; what was submitted never does. */
    @Schema(name = "ReportState")
    public enum State {
        LIVE,
        SUBMITTED
    }

    /**
     * A resolution (Beschluss) that is in force in the year.
     *
     * @param fileReference Aktenzeichen; null where it has none
     * @param toYear null where it holds until it is revoked
     * @param reportInterval null where it asks for no report
     * @param reportDueOn when the report on the whole of this year is due; null likewise, and where the one report that it asks for
     *     is about another year
     * @param reportSubmittedOn null where it has not been submitted since the year ended, and in a version that was submitted
     * @param reportDuty null likewise, and where it asks for no report
     * @param linesAsGranted how many of the report's social spaces have just the amount granted
     */
    @Schema(name = "ReportedResolution")
    public record Resolution(
            UUID resolutionId,
            String number,
            @MayBeMissing ReportText title,
            @MayBeMissing String fileReference,
            String committee,
            LocalDate decidedOn,
            Money amountPerSocialSpace,
            int fromYear,
            @MayBeMissing Integer toYear,
            List<Grant> earmarks,
            @MayBeMissing ReportingInterval reportInterval,
            @MayBeMissing LocalDate reportDueOn,
            @MayBeMissing LocalDate reportSubmittedOn,
            @MayBeMissing DutyState reportDuty,
            int linesAsGranted) {

        Resolution with(LocalDate submittedOn, LocalDate today) {
            return new Resolution(
                    resolutionId,
                    number,
                    title,
                    fileReference,
                    committee,
                    decidedOn,
                    amountPerSocialSpace,
                    fromYear,
                    toYear,
                    earmarks,
                    reportInterval,
                    reportDueOn,
                    submittedOn,
                    reportDueOn == null ? null : DutyState.of(reportDueOn, submittedOn, today),
                    linesAsGranted);
        }
    }

    /** A named part of what a resolution grants each social space. */
    @Schema(name = "GrantedEarmark")
    public record Grant(String name, Money amount, boolean coverable) {}

    /**
     * @param key null as long as only its money is known here
     * @param name null likewise
     * @param networkModel who is in charge of network work at the end of the year; null where nobody said
     * @param networkModelSince null likewise
     */
    @Schema(name = "ReportedSocialSpace")
    public record SocialSpace(
            UUID socialSpaceId,
            @MayBeMissing String key,
            @MayBeMissing String name,
            Figures money,
            List<EarmarkFigures> earmarks,
            List<MonthFigures> months,
            Map<ProjectState, Integer> projects,
            Measures measures,
            ProjectWork projectWork,
            List<VoicesRow> voices,
            List<FamiliesHelpRow> familiesHelpToRun,
            List<CauseRow> causes,
            @MayBeMissing NetworkModel networkModel,
            @MayBeMissing LocalDate networkModelSince,
            Map<Integer, YearFigures> yearsBefore) {

        SocialSpace with(Measures shownMeasures, ProjectWork shownProjects, Map<Integer, YearFigures> shownYears) {
            return new SocialSpace(
                    socialSpaceId,
                    key,
                    name,
                    money,
                    earmarks,
                    months,
                    projects,
                    shownMeasures,
                    shownProjects,
                    voices,
                    familiesHelpToRun,
                    causes,
                    networkModel,
                    networkModelSince,
                    shownYears);
        }
    }

    /** What the clerk says to a chapter; a later version stands instead of the earlier. */
    @Schema(name = "ReportedComment")
    public record Comment(
            ReportChapter chapter,
            int version,
            @MayBeMissing ReportText text,
            LocalDate on) {}

    /**
     * What a topic (Thema) is called.
     *
     * @param name a word of the youth office's list; of a topic that nobody has confirmed a text. Null while it has not arrived
     */
    @Schema(name = "ReportedTopic")
    public record Topic(UUID topicId, @MayBeMissing ReportText name) {}

    /**
     * What became of a project a year or more after its end.
     *
     * @param title null while its text has not arrived
     * @param familiesHelpToRun null where it does not run any more
     * @param note null where none was made, and while it has not arrived
     */
    @Schema(name = "ReportedFollowUp")
    public record FollowUp(
            UUID projectId,
            UUID socialSpaceId,
            @MayBeMissing ReportText title,
            boolean stillRunning,
            @MayBeMissing Boolean familiesHelpToRun,
            @MayBeMissing ReportText note,
            LocalDate on) {}

    /**
     * A project of which something counts in the year.
     *
     * @param title null while its text has not arrived
     * @param state on the year's 31 December, or now
     * @param requested for the year that it was proposed for
     * @param committed out of the year's budget lines
     * @param paid out of the year's budget lines
     * @param repaid to the year's budget lines
     * @param result null before its end
     */
    @Schema(name = "ReportedProject")
    public record Project(
            UUID projectId,
            UUID socialSpaceId,
            @MayBeMissing ReportText title,
            ProjectState state,
            Voices voices,
            Money requested,
            Money committed,
            Money paid,
            Money repaid,
            Measures measures,
            @MayBeMissing OverallResult result) {

        Project with(Measures shown) {
            return new Project(
                    projectId, socialSpaceId, title, state, voices, requested, committed, paid, repaid, shown, result);
        }
    }

    /** Whether its year was over when it was made. */
    @Schema(hidden = true)
    boolean isOfAWholeYear() {
        return asOf.equals(LocalDate.of(year, 12, 31));
    }

    /** With what is known of its submission on a day. */
    AnnualReport with(LocalDate submittedOn, LocalDate today) {
        return new AnnualReport(
                year,
                youthOffice,
                youthOfficeName,
                state,
                asOf,
                fiscalYear,
                parkedSubjects,
                resolutions.stream().map(it -> it.with(submittedOn, today)).toList(),
                money,
                earmarks,
                months,
                socialSpaces,
                projects,
                projectList,
                measures,
                projectWork,
                topics,
                followUps,
                successes,
                difficulties,
                causes,
                turns,
                voices,
                familiesHelpToRun,
                networkWork,
                networkModels,
                yearsBefore,
                comments,
                figures);
    }

    AnnualReport with(
            List<SocialSpace> shownSpaces,
            Measures shownMeasures,
            ProjectWork shownProjectWork,
            List<Project> shownProjects,
            NetworkChapter shownWork,
            List<ModelRow> shownModels,
            Map<Integer, YearFigures> shownYears) {
        return new AnnualReport(
                year,
                youthOffice,
                youthOfficeName,
                state,
                asOf,
                fiscalYear,
                parkedSubjects,
                resolutions,
                money,
                earmarks,
                months,
                shownSpaces,
                projects,
                shownProjects,
                shownMeasures,
                shownProjectWork,
                topics,
                followUps,
                successes,
                difficulties,
                causes,
                turns,
                voices,
                familiesHelpToRun,
                shownWork,
                shownModels,
                shownYears,
                comments,
                figures);
    }
}
