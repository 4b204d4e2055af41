package org.sozialraum.kit.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the database said, however deep it lies in a fault: what fails at a commit is told as suppressed only. */
final class SqlCauses {

    private SqlCauses() {}

    static List<SQLException> of(Throwable fault) {
        List<SQLException> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> toSee = new ArrayDeque<>();
        toSee.add(fault);
        while (!toSee.isEmpty()) {
            Throwable one = toSee.remove();
            if (seen.add(one)) {
                if (one instanceof SQLException sql) {
                    found.add(sql);
                }
                Collections.addAll(toSee, one.getSuppressed());
                if (one.getCause() != null) {
                    toSee.add(one.getCause());
                }
            }
        }
        return found;
    }
}
