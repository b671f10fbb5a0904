import type { RuleTexts } from '../catalogue.js';

/** German for the rules on: doses, sessions and safety. */
export const treatment: RuleTexts = {
    'dose-without-route': {
        missing: '`{medication}` hat keinen Applikationsweg. Fügen Sie eine Zeile wie `route intramuscular` ein: Dieselbe Dosis wirkt auf jedem Weg anders.',
    },
    'medication-without-dose': {
        missing: 'Nirgends steht, wie viel {medication} verabreicht wird. Fügen Sie beim Medikament eine Zeile `dose` ein oder die Menge in der Zeile `give`.',
    },
    'not-a-dose': {
        wrong: '`{written}` ist keine Menge eines Medikaments. Schreiben Sie die Dosis in einer Einheit wie `mg`, `mg/kg` oder `mL`.',
    },
    'dose-without-weight': {
        missing: '`{dose}` braucht das Körpergewicht, und kein Schritt und keine Sitzung erhebt es. Fügen Sie bei einem Screening-Schritt `collect weight` ein.',
    },
    'dose-without-frequency': {
        missing: '`{session}` findet mehrmals statt, und nirgends steht, in welchem Abstand. Ergänzen Sie zum Beispiel `every 3 to 5 days` oder `at least 2 days apart`.',
    },
    'dose-units-differ': {
        differ: '`{amount}` lässt sich mit der Dosis `{dose}` weder addieren noch vergleichen. Schreiben Sie beide in derselben Art von Einheit.',
        kinds: '`{amount}` lässt sich mit der Dosis `{dose}` weder addieren noch vergleichen: {kind}, {other}. Schreiben Sie beide in derselben Art von Einheit.',
    },
    'dose-never-reached': {
        hidden: 'Diese Dosis wird nie verabreicht, weil die Zeile `{earlier}` davor immer auch passt. Schreiben Sie die engere Zeile zuerst.',
    },
    'dose-not-supplied': {
        uneven: '`{dose}` lässt sich aus {products} nicht zusammensetzen. Ändern Sie die Dosis oder ergänzen Sie, was noch geliefert wird.',
    },
    'dose-above-ceiling': {
        above: '`{dose}` liegt über der Höchstdosis von `{ceiling}` {scope}, wird also nie voll verabreicht. Ändern Sie eine der beiden Angaben.',
        everybody: '`{dose}` liegt für alle über {from} über der Höchstdosis von `{ceiling}`, und nach den Kriterien ist niemand leichter als {low}. Ändern Sie eine der Angaben.',
    },
    'titration-without-effect': {
        raise: 'Die Dosis beginnt bei `{dose}`, kann also nicht bis `{limit}` erhöht werden. Ändern Sie die Grenze oder die Dosis.',
        lower: 'Die Dosis beginnt bei `{dose}`, kann also nicht bis `{limit}` gesenkt werden. Ändern Sie die Grenze oder die Dosis.',
    },
    'unsafe-number': {
        trailing: '`{written}` wird zur zehnfachen Dosis, wenn der Punkt übersehen wird. Schreiben Sie `{safer}`.',
        naked: '`{written}` wird als ganze Zahl gelesen, wenn der Punkt übersehen wird. Schreiben Sie `{safer}`.',
    },
    'open-course': {
        open: 'Nirgends steht, wann `{session}` endet. Sagen Sie, wie oft es höchstens stattfindet, oder fügen Sie `until …` mit der Bedingung für das Ende ein.',
    },
    'total-above-ceiling': {
        session: '`{session}` verabreicht mindestens {sum} `{medication}`, mehr als die Höchstdosis von `{ceiling}` je Sitzung. Ändern Sie eine der beiden Angaben.',
        supplement: '`{dose}` `{medication}` und eine Ergänzungsdosis von `{further}` ergeben {sum}, mehr als die Höchstdosis von `{ceiling}` je Sitzung. Ändern Sie eine der drei Angaben.',
        course: 'Im Verlauf werden mindestens {sum} `{medication}` verabreicht, mehr als die Höchstdosis von `{ceiling}` insgesamt. Ändern Sie die Dosen, ihre Anzahl oder die Höchstdosis.',
    },
    'ceiling-by-weight': {
        from: 'Patienten über {from} erhalten weniger als `{dose}`, weil `{ceiling}` die Höchstdosis ist. Die Kriterien lassen Patienten bis {high} zu.',
    },
    'session-total-differs': {
        less: 'Mit allen Ergänzungsdosen ergeben sich höchstens {sum}, also wird die Sitzungsdosis von {total} nie erreicht. Ändern Sie die Dosen oder die Sitzungsdosis.',
        more: 'Mit allen Ergänzungsdosen ergeben sich bis zu {sum}, die Sitzungsdosis endet aber bei {total}. Ändern Sie die Dosen oder die Sitzungsdosis.',
        above: 'Auch ohne Ergänzungsdosis ergeben sich mindestens {sum}, also wird die Sitzungsdosis von {total} nie eingehalten. Ändern Sie die Dosen oder die Sitzungsdosis.',
        below: 'Die kleinste Dosis ohne Ergänzung ist {sum}, die Sitzungsdosis beginnt aber bei {total}. Ändern Sie die Dosen oder die Sitzungsdosis.',
    },
    'supplement-without-dose': {
        missing: '`{session}` verabreicht kein `{medication}`, das diese Ergänzungsdosis erhöhen könnte. Verabreichen Sie es in dieser Sitzung oder streichen Sie die Ergänzungsdosis.',
        larger: 'Die Ergänzungsdosis von `{dose}` ist größer als die erste Dosis. Prüfen Sie den Wert; eine zweite volle Dosis ist eine eigene Zeile `give`.',
    },
    'dose-outside-medication': {
        above: '`{dose}` ist mehr als `{medication}` höchstens hat (`{most}`). Berichtigen Sie, was falsch ist, oder nehmen Sie die Dosis beim Medikament auf.',
    },
    'step-misses-limit': {
        ladder: 'Von `{start}` in Schritten von `{step}` kommt die Dosis auf `{last}` und dann auf `{next}`, nie auf `{limit}`. Ändern Sie die Grenze oder den Schritt.',
        range: 'Von `{start}` in Schritten von `{step}` kommt die Dosis auf `{last}`, nie auf `{limit}`. Ändern Sie das obere Ende oder den Schritt.',
    },
    'too-many-steps': {
        many: '{range} in Schritten von `{step}` ergibt {count} Dosen, nur die ersten {limit} werden aufgeführt. Prüfen Sie den Schritt oder lassen Sie ihn weg.',
    },
    'anaesthesia-dose': {
        dose: '`{dose}` {route} liegt in dem Bereich, in dem nach Fachinformation eine Narkose eingeleitet wird (ab {limit}). Prüfen Sie den Wert und den Applikationsweg.',
        rate: '`{dose}` ist eine Rate, mit der nach Fachinformation eine Narkose eingeleitet wird (ab {limit}). Für eine Gesamtmenge über eine Zeit schreiben Sie zum Beispiel `0.5 mg/kg over 40 min`.',
        fast: '`{dose}` über {duration} sind {rate}: Ab {limit} wird nach Fachinformation eine Narkose eingeleitet. Prüfen Sie Dosis und Dauer.',
    },
    'unsafe-abbreviation': {
        text: '`{written}` ist schon als {taken} gelesen worden. Schreiben Sie `{instead}`.',
        unit: '`{written}` ist schon als {taken} gelesen worden. Schreiben Sie die Einheit aus.',
    },
    'implausible-dose': {
        small: '`{dose}` Ketamin ist nur ein Bruchteil jeder untersuchten Dosis. Richtet sich die Dosis nach dem Gewicht, schreiben Sie `{meant}`.',
        large: '`{dose}` Ketamin liegt über der größten Dosis, die die Fachinformation auf irgendeinem Weg nennt ({most}). Richtet sie sich nicht nach dem Gewicht, schreiben Sie `{meant}`.',
    },
    'sustained-not-seen': {
        single: '`{rule}` verlangt `{value}` über {length}, und nichts überwacht es: Eine einzelne Messung zeigt nichts Anhaltendes. Überwachen Sie es oder lassen Sie `for {length}` weg.',
    },
    'emergency-without-contact': {
        missing: 'Nach dem Plan `{plan}` wird niemand gerufen. Sagen Sie in einer `action`, wer unter welcher Nummer zu rufen ist, zum Beispiel `action "Call 911 and the prescriber."`.',
    },
    'discharge-either-enough': {
        either: 'Zum Verlassen von `{session}` genügt eines davon: Ein Patient darf gehen, obwohl das andere dagegen spricht. Verbinden Sie die Bedingungen mit `and`.',
        early: 'In `{session}` entscheiden allein Messwerte, wer gehen darf, und sie können erreicht sein, bevor die Dosis wirkt. Ergänzen Sie zum Beispiel `not before 120 min`.',
    },
    'emergency-role-absent': {
        absent: '`{rule}` kann in `{session}` eintreten, und der Plan `{plan}` ist für {roles}, von denen dort niemand arbeitet. Ergänzen Sie die Zeile `staff` oder ändern Sie, wer dem Plan folgt.',
    },
    'dosing-without-monitoring': {
        none: '`{session}` verabreicht {medication}, und nichts wird überwacht. Ergänzen Sie zum Beispiel `monitor bloodPressure, oxygenSaturation every 15 min until discharge`.',
        early: 'Die Überwachung in `{session}` endet, bevor {medication} verabreicht wird. Lassen Sie sie nach der Dosis weiterlaufen, zum Beispiel `until discharge`.',
    },
    'no-vitals-before-dose': {
        late: '`{session}` verabreicht {medication}, bevor Vitalwerte erhoben werden: Niemand weiß, was die Dosis verändert hat. Ergänzen Sie zum Beispiel `collect bloodPressure at -15 min`.',
    },
    'monitoring-ends-early': {
        gap: 'Die letzte Überwachung in `{session}` endet bei {until}, der Patient bleibt aber mindestens {stay}. Dazwischen passt niemand auf. Schreiben Sie `until discharge`.',
    },
    'dosing-without-discharge': {
        missing: '`{session}` verabreicht {medication}, und nirgends steht, wann der Patient gehen darf. Fügen Sie eine Zeile `discharge … when …` ein.',
    },
    'driving-without-duration': {
        instruction: '`{name}` verbietet das Fahren, ohne zu sagen, wie lange. Jeder Patient würde selbst entscheiden. Ergänzen Sie zum Beispiel `until next day after sleep`.',
        duty: '`{name}` verbietet das Fahren, ohne zu sagen, wie lange. Ergänzen Sie zum Beispiel `until next day after each {session}`.',
        item: 'Mit `{name}` willigt der Patient ein, nicht zu fahren, und nirgends steht, wie lange. Sagen Sie es im Text, zum Beispiel "until the next day, after a night’s sleep".',
    },
    'dosing-without-stop-rule': {
        missing: 'Nirgends steht, wann die Behandlung beendet, unterbrochen oder die Dosis gesenkt wird. Fügen Sie in einem Block `safety` eine Zeile `stop` oder `pause` ein.',
    },
    'stop-rule-not-watched': {
        unseen: '`{rule}` richtet sich nach {values} ({object}: {effect}), aber nichts in `{session}` erhebt das nach der Dosis. Ergänzen Sie zum Beispiel `monitor {example} every 15 min until discharge`.',
        before: '`{rule}` richtet sich nach {values} (Behandlung: {effect}), und das erhebt nur `{step}`, bevor die Behandlung beginnt. Erheben Sie es auch später, zum Beispiel mit `collect {example}` in `{session}`.',
    },
    'emergency-incomplete': {
        who: 'Der Notfallplan `{plan}` sagt nicht, wer handelt. Fügen Sie eine Zeile wie `by {role}` ein.',
        what: 'Der Notfallplan `{plan}` sagt nicht, was zu tun ist. Fügen Sie eine Zeile wie `action "Call 911; stay with the patient."` ein.',
    },
    'pregnancy-test-once': {
        once: 'Auf Schwangerschaft wird nur hier getestet, und `{session}` findet {count}-mal statt. Testen Sie vor den Dosen erneut, zum Beispiel mit `collect pregnancyTest` in `{session}`.',
    },
    'stop-rule-reversed': {
        score: 'Ein höherer Wert bei {value} ist {direction}, und diese Regel greift, solange er {good} ist. Schreiben Sie `{right}` oder sagen Sie anders, was gemeint ist.',
        check: 'Wer die Prüfung `{check}` besteht ({passes}), erfüllt sofort auch dies, also könnte nie eine Dosis verabreicht werden. Drehen Sie `{operator}` um oder ändern Sie den Wert.',
    },
};
