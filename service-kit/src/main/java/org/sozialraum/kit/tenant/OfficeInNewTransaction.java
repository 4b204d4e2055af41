package org.sozialraum.kit.tenant;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/** {@link OfficeInTransaction} for transactions that begin anew; a binding names one kind of transaction only. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class OfficeInNewTransaction extends OfficeInTransaction {

    OfficeInNewTransaction(DataSource database, TransactionSynchronizationRegistry transaction, CurrentWork work) {
        super(database, transaction, work);
    }
}
