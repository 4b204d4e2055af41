package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.voice.Voices;

/**
 * Jahresbericht: one youth office and one year, for the whole city or for one social space.
 *
 * @param youthOffice its official municipality key (AGS)
 * @param youthOfficeName null while the office has not been registered
 * @param fiscalYear null where the year was never opened
 * @param parkedSubjects how many subjects' events the report had to do without, since they wait for a mend
 * @param money of the year's budget lines, whatever the day of a booking
 * @param projects how many projects of the year were in each state on its 31 December, or are now
 * @param measures those held in the year
 * @param successes by the day of the outcome
 * @param difficulties by the day of the outcome
 * @param voices whose voice the projects go back to; each project counts once
 * @param networkWork meetings, consultations, attempts to co-operate and offers
 * @param figures what each figure means
 */
public record AnnualReport(
        int year,
        String youthOffice,
        @MayBeMissing String youthOfficeName,
        State state,
        @MayBeMissing FiscalYearState fiscalYear,
        long parkedSubjects,
        List<Resolution> resolutions,
        Figures money,
        List<SocialSpace> socialSpaces,
        Map<ProjectState, Integer> projects,
        List<Project> projectList,
        Measures measures,
        List<Finding> successes,
        List<Finding> difficulties,
        List<VoicesRow> voices,
        List<FamiliesHelpRow> familiesHelpToRun,
        NetworkChapter networkWork,
        List<Definition> figures) {

    /** A live report changes with every event. */
    @Schema(name = "ReportState")
    public enum State {
        LIVE
    }

    /**
     * A resolution (Beschluss) that is in force in the year.
     *
     * @param toYear null where it holds until it is revoked
     * @param reportInterval null where it asks for no report
     * @param reportDueOn when this year's report is due; null likewise
     * @param linesAsGranted how many of the report's social spaces have just the amount granted
     */
    @Schema(name = "ReportedResolution")
    public record Resolution(
            UUID resolutionId,
            String number,
            @MayBeMissing String title,
            String committee,
            LocalDate decidedOn,
            Money amountPerSocialSpace,
            int fromYear,
            @MayBeMissing Integer toYear,
            List<Grant> earmarks,
            @MayBeMissing ReportingInterval reportInterval,
            @MayBeMissing LocalDate reportDueOn,
            int linesAsGranted) {}

    /** A named part of what a resolution grants each social space. */
    @Schema(name = "GrantedEarmark")
    public record Grant(String name, Money amount, boolean coverable) {}

    /**
     * @param key null as long as only its money is known here
     * @param name null likewise
     */
    @Schema(name = "ReportedSocialSpace")
    public record SocialSpace(
            UUID socialSpaceId,
            @MayBeMissing String key,
            @MayBeMissing String name,
            Figures money,
            List<EarmarkFigures> earmarks,
            Map<ProjectState, Integer> projects,
            Measures measures) {}

    /** The part of a social space's money that belongs to one earmark (Zweckbindung). */
    public record EarmarkFigures(
            String name,
            Money appropriated,
            Money blocked,
            Money reserved,
            Money committed,
            Money paid,
            Money repaid,
            Money available) {}

    /**
     * A project of the year.
     *
     * @param title null while its text has not arrived
     * @param committed out of the year's budget lines
     * @param paid out of the year's budget lines
     * @param result null before its end
     */
    @Schema(name = "ReportedProject")
    public record Project(
            UUID projectId,
            UUID socialSpaceId,
            @MayBeMissing String title,
            ProjectState state,
            Voices voices,
            Money requested,
            Money committed,
            Money paid,
            Measures measures,
            @MayBeMissing OverallResult result) {}

    /** @param participants the sum over the measures; who came twice counts twice */
    @Schema(name = "MeasureFigures")
    public record Measures(int count, int participants) {}

    /**
     * A success or a difficulty.
     *
     * @param projectId null for an attempt to co-operate
     * @param title the project's, or with whom co-operation was attempted; null while its text has not arrived
     * @param text null while it has not arrived
     * @param lesson null where none was drawn, and while it has not arrived
     * @param voice whose voice the project goes back to; null for an attempt to co-operate
     */
    public record Finding(
            UUID socialSpaceId,
            @MayBeMissing UUID projectId,
            @MayBeMissing String title,
            String cause,
            String causeLabel,
            @MayBeMissing String text,
            @MayBeMissing String lesson,
            @MayBeMissing Voices voice,
            LocalDate on) {}

    /**
     * @param projects of the report's year
     * @param finished became COMPLETED or DISCONTINUED in the year, whatever their own
     * @param succeeded finished with the overall result SUCCESS
     */
    @Schema(name = "VoicesFigures")
    public record VoicesRow(Voices voices, int projects, int finished, int succeeded) {}

    /** The projects finished in the year, by whether families help to run them. */
    @Schema(name = "FamiliesHelpFigures")
    public record FamiliesHelpRow(boolean familiesHelpToRun, int finished, int succeeded) {}
}
