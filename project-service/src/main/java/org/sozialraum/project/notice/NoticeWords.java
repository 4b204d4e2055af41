package org.sozialraum.project.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a notice says as a text and as a page alike; in the templates {@code {words:purpose}}. */
@MessageBundle("words")
public interface NoticeWords {

    @Message("Für {year} ist das weniger, als Sie beantragt haben.")
    String less(int year);

    @Message("Wir halten Ihr Projekt für richtig. {why} Deshalb können wir es jetzt nicht unterstützen.")
    String noMoney(String why);

    @Message("Das Geld ist für dieses Projekt bestimmt, so wie Sie es im Antrag beschrieben haben.")
    String purpose();

    @Message("Wenn sich etwas Wichtiges ändert, sagen Sie uns bitte gleich Bescheid.")
    String changes();

    @Message("Was ist gelungen, was war schwierig, und warum?")
    String report();

    @Message("was Sie für jede Kostenart geplant und ausgegeben haben, und woher das Geld kam")
    String numbers();

    @Message("Was Sie für das Projekt nicht brauchen, verwenden Sie bitte nicht anders; wir rechnen es mit Ihnen ab.")
    String unused();

    @Message("Sie können den Antrag noch einmal stellen; sprechen Sie uns gern an, wann das sinnvoll ist.")
    String again();

    @Message("Wenn Sie Fragen dazu haben oder eine neue Idee besprechen möchten, sind Sie uns willkommen.")
    String questions();

    @Message("Wenn Sie mit der Entscheidung nicht einverstanden sind, sprechen Sie uns gern auch einfach an.")
    String disagree();
}
