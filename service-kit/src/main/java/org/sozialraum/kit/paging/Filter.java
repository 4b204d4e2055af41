package org.sozialraum.kit.paging;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A page of the entities whose fields have the values asked for, in the order of their ids. */
public final class Filter {

    private final StringBuilder query = new StringBuilder("id > :after");
    private final Map<String, Object> parameters = new HashMap<>();
    private final Paging paging;

    /** Everything after the paging's cursor. */
    public Filter(Paging paging) {
        this.paging = paging;
        parameters.put("after", paging.afterId());
    }

    /** Only those whose field has this value; null asks for nothing. The field's name is the code's, never a caller's. */
    public Filter with(String field, Object value) {
        if (value != null) {
            String parameter = "p" + parameters.size();
            query.append(" and ").append(field).append(" = :").append(parameter);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Only those whose field has one of these values; null asks for nothing, an empty collection for nobody. */
    public Filter within(String field, Collection<?> values) {
        if (values != null) {
            String parameter = "p" + parameters.size();
            query.append(" and ").append(field).append(" in :").append(parameter);
            parameters.put(parameter, values.isEmpty() ? List.of(new UUID(0, 0)) : values);
        }
        return this;
    }

    /** Only those whose field, a day, lies before this one; null asks for nothing. */
    public Filter before(String field, LocalDate day) {
        if (day != null) {
            String parameter = "p" + parameters.size();
            query.append(" and ").append(field).append(" < :").append(parameter);
            parameters.put(parameter, day);
        }
        return this;
    }

    /** Only those that this condition, written in the code, holds for. */
    public Filter and(String condition) {
        query.append(" and ").append(condition);
        return this;
    }

    public <E> Page<E> page(PanacheRepositoryBase<E, UUID> repository, Function<E, UUID> id) {
        PanacheQuery<E> found = repository.find(query + " order by id", parameters);
        List<E> read = found.range(0, paging.toRead() - 1).list();
        return paging.page(read, id);
    }
}
