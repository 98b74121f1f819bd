"""Names of months and weekdays in the languages that people mix; lower case, without accents."""

_MONTH_NAMES = (
    "january jan januar janvier enero gennaio janeiro januari",
    "february feb februar fevrier febrero febbraio fevereiro februari",
    "march mar marz maerz mars marzo marco maart",
    "april apr avril abril aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho",
    "august aug aout agosto augustus",
    "september sep sept septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dicembre dezembro",
)
_WEEKDAY_NAMES = (
    "monday mon mondays montag lundi lunes lunedi maandag",
    "tuesday tue tues tuesdays dienstag mardi martes martedi dinsdag",
    "wednesday wed weds wednesdays mittwoch mercredi miercoles mercoledi woensdag",
    "thursday thu thur thurs thursdays donnerstag jeudi jueves giovedi donderdag",
    "friday fri fridays freitag vendredi viernes venerdi vrijdag",
    "saturday sat saturdays samstag samedi sabado sabato zaterdag",
    "sunday sun sundays sonntag dimanche domingo domenica zondag",
)

MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}

# In English, January and Monday first.
MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _MONTH_NAMES)
WEEKDAY_NAMES = tuple(names.split()[0].capitalize() for names in _WEEKDAY_NAMES)
