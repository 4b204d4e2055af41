package org.sozialraum.kit.tenant;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;

/** For whom the present thread works: the caller of the request, or the event that is applied in the background. */
@ApplicationScoped
@Unremovable
public class CurrentWork {

    private final CurrentCaller callers;
    private final Correlation correlation;

    public CurrentWork(CurrentCaller callers, Correlation correlation) {
        this.callers = callers;
        this.correlation = correlation;
    }

    public Work get() {
        Work background = Work.currentOrNull();
        if (background != null) {
            return background;
        }
        Caller caller = callers.get();
        return new Work(caller.youthOffice(), caller.id(), null, correlation.id());
    }

    /** The youth office whose data may be seen, or the empty string, which is nobody's, where nobody has asked. */
    public String youthOfficeOrNobody() {
        if (Work.currentOrNull() == null && !Arc.container().requestContext().isActive()) {
            return "";
        }
        return get().youthOffice();
    }
}
