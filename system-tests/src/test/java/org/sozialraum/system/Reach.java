package org.sozialraum.system;

import org.sozialraum.stack.signin.Account;

/** Whose data an act may touch, as the expectations say it. */
enum Reach {
    /** Everything of the account's youth office. */
    OFFICE {
        @Override
        boolean coversWithinOffice(Account account, Thing thing) {
            return true;
        }
    },
    /** What is of the team's social space, or of the provider's organisation. */
    OWN {
        @Override
        boolean coversWithinOffice(Account account, Thing thing) {
            return account.organisation() != null
                    ? thing.isOfProvider(account.organisation())
                    : thing.isOfSpace(account.socialSpace());
        }
    },
    /** Payment orders from their authorisation on. */
    AUTHORISED {
        @Override
        boolean coversWithinOffice(Account account, Thing thing) {
            return thing.authorised();
        }
    };

    abstract boolean coversWithinOffice(Account account, Thing thing);

    boolean covers(Account account, Thing thing) {
        return account.youthOffice().equals(thing.youthOffice()) && coversWithinOffice(account, thing);
    }
}
