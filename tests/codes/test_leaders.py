"""Who held which office on which day, checked by hand."""

import re
from datetime import date, timedelta

import pytest

from dateline.codes.actors import actor
from dateline.codes.agents import holder

HEADS = """
USA president      2021-01-19 Donald Trump
USA president      2021-01-20 Joe Biden
USA president      2025-06-01 Donald Trump
USA vice president 2022-08-02 Kamala Harris
CAN prime minister 2022-02-14 Justin Trudeau
CAN prime minister 2025-04-01 Mark Carney
MEX president      2022-06-01 Andrés Manuel López Obrador
MEX president      2024-11-01 Claudia Sheinbaum
BRA president      2022-12-31 Jair Bolsonaro
BRA president      2023-01-08 Luiz Inácio Lula da Silva
ARG president      2023-12-10 Javier Milei
CHL president      2022-04-01 Gabriel Boric
COL president      2022-08-07 Gustavo Petro
PER president      2022-12-07 Dina Boluarte
PER president      2022-12-06 Pedro Castillo
ECU president      2024-04-05 Daniel Noboa
BOL president      2024-06-26 Luis Arce
VEN president      2024-07-28 Nicolás Maduro
CUB president      2021-07-11 Miguel Díaz-Canel
SLV president      2022-03-27 Nayib Bukele
HTI prime minister 2024-03-11 Ariel Henry
RUS president      2022-02-24 Vladimir Putin
RUS president      2010-01-01 Dmitry Medvedev
RUS prime minister 2022-02-24 Mikhail Mishustin
UKR president      2022-02-24 Volodymyr Zelensky
UKR prime minister 2023-05-01 Denys Shmyhal
BLR president      2021-05-23 Alexander Lukashenko
MDA president      2022-06-23 Maia Sandu
GEO prime minister 2024-05-14 Irakli Kobakhidze
ARM prime minister 2023-09-19 Nikol Pashinyan
AZE president      2023-09-19 Ilham Aliyev
KAZ president      2022-01-05 Kassym-Jomart Tokayev
GBR prime minister 2022-07-07 Boris Johnson
GBR prime minister 2022-09-23 Liz Truss
GBR prime minister 2023-02-27 Rishi Sunak
GBR prime minister 2024-07-05 Keir Starmer
GBR queen          2022-06-02 Elizabeth II
GBR king           2023-05-06 Charles III
FRA president      2022-04-24 Emmanuel Macron
FRA prime minister 2022-05-16 Élisabeth Borne
FRA prime minister 2024-12-04 Michel Barnier
DEU chancellor     2021-12-07 Angela Merkel
DEU chancellor     2022-02-27 Olaf Scholz
DEU chancellor     2025-05-06 Friedrich Merz
DEU president      2022-02-13 Frank-Walter Steinmeier
ITA prime minister 2022-07-21 Mario Draghi
ITA prime minister 2022-10-22 Giorgia Meloni
ESP prime minister 2023-11-16 Pedro Sánchez
POL president      2023-08-01 Andrzej Duda
POL prime minister 2023-12-12 Mateusz Morawiecki
POL prime minister 2023-12-13 Donald Tusk
HUN prime minister 2024-07-02 Viktor Orbán
NLD prime minister 2023-07-07 Mark Rutte
BEL prime minister 2024-01-01 Alexander De Croo
AUT chancellor     2022-04-11 Karl Nehammer
CZE prime minister 2022-03-15 Petr Fiala
SVK prime minister 2024-05-15 Robert Fico
SRB president      2023-05-08 Aleksandar Vučić
XKX prime minister 2023-09-24 Albin Kurti
GRC prime minister 2023-02-28 Kyriakos Mitsotakis
SWE prime minister 2022-05-16 Magdalena Andersson
SWE prime minister 2024-03-07 Ulf Kristersson
FIN prime minister 2023-04-04 Sanna Marin
FIN president      2023-04-04 Sauli Niinistö
NOR prime minister 2022-01-01 Jonas Gahr Støre
DNK prime minister 2022-09-27 Mette Frederiksen
EST prime minister 2022-02-24 Kaja Kallas
LTU president      2023-07-11 Gitanas Nausėda
IRL prime minister 2021-06-01 Micheál Martin
IRL prime minister 2023-06-01 Leo Varadkar
VAT pope           2024-12-25 Pope Francis
VAT pope           2025-05-18 Leo XIV
TUR president      2023-02-06 Recep Tayyip Erdoğan
ISR prime minister 2021-06-12 Benjamin Netanyahu
ISR prime minister 2022-03-30 Naftali Bennett
ISR prime minister 2022-08-05 Yair Lapid
ISR prime minister 2023-10-07 Benjamin Netanyahu
PSE president      2023-10-07 Mahmoud Abbas
LBN prime minister 2023-10-08 Najib Mikati
LBN president      2025-01-09 Joseph Aoun
SYR president      2024-12-07 Bashar al-Assad
SYR president      2025-03-01 Ahmed al-Sharaa
IRQ prime minister 2021-11-07 Mustafa al-Kadhimi
IRN supreme leader 2022-09-16 Ali Khamenei
IRN president      2021-08-02 Hassan Rouhani
IRN president      2024-05-19 Ebrahim Raisi
IRN president      2024-06-15 Mohammad Mokhber
IRN president      2024-08-01 Masoud Pezeshkian
SAU king           2023-03-10 King Salman
SAU crown prince   2018-10-02 Mohammed bin Salman
QAT emir           2022-11-20 Tamim bin Hamad Al Thani
EGY president      2023-10-21 Abdel Fattah el-Sisi
TUN president      2021-07-25 Kais Saied
DZA president      2021-08-24 Abdelmadjid Tebboune
AFG president      2021-08-14 Ashraf Ghani
PAK prime minister 2022-04-09 Imran Khan
PAK prime minister 2022-04-11 Shehbaz Sharif
PAK prime minister 2023-11-01 Anwaar-ul-Haq Kakar
IND prime minister 2020-06-15 Narendra Modi
IND president      2022-07-25 Droupadi Murmu
BGD prime minister 2024-08-04 Sheikh Hasina
LKA president      2022-07-09 Gotabaya Rajapaksa
LKA president      2022-09-01 Ranil Wickremesinghe
CHN president      2022-08-02 Xi Jinping
CHN prime minister 2023-03-10 Li Keqiang
CHN prime minister 2023-03-11 Li Qiang
TWN president      2022-08-02 Tsai Ing-wen
TWN president      2024-05-23 Lai Ching-te
JPN prime minister 2020-09-15 Shinzo Abe
JPN prime minister 2021-08-01 Yoshihide Suga
JPN prime minister 2022-07-08 Fumio Kishida
JPN prime minister 2025-10-21 Sanae Takaichi
KOR president      2022-05-09 Moon Jae-in
KOR president      2024-12-03 Yoon Suk Yeol
KOR president      2025-04-20 Han Duck-soo
KOR president      2025-06-04 Lee Jae-myung
PRK supreme leader 2022-10-04 Kim Jong Un
MMR president      2021-01-31 Win Myint
THA prime minister 2021-06-01 Prayut Chan-o-cha
THA acting prime minister 2025-07-15 Phumtham Wechayachai
PHL president      2022-07-01 Ferdinand Marcos Jr.
IDN president      2024-10-20 Prabowo Subianto
MYS prime minister 2023-01-01 Anwar Ibrahim
AUS prime minister 2022-05-22 Scott Morrison
AUS prime minister 2022-05-23 Anthony Albanese
NZL prime minister 2023-01-24 Jacinda Ardern
NZL prime minister 2023-02-14 Chris Hipkins
SDN president      2023-04-15 Abdel Fattah al-Burhan
SDN prime minister 2021-10-24 Abdalla Hamdok
ETH prime minister 2020-11-04 Abiy Ahmed
SOM president      2022-05-23 Hassan Sheikh Mohamud
KEN president      2022-09-12 Uhuru Kenyatta
KEN president      2024-06-25 William Ruto
RWA president      2022-11-23 Paul Kagame
COD president      2022-11-23 Félix Tshisekedi
NGA president      2023-05-28 Muhammadu Buhari
NGA president      2023-05-29 Bola Tinubu
NER president      2023-07-25 Mohamed Bazoum
NER president      2023-08-06 Abdourahamane Tiani
MLI president      2022-01-09 Assimi Goïta
BFA president      2022-01-23 Roch Marc Christian Kaboré
BFA president      2022-06-01 Paul-Henri Sandaogo Damiba
BFA president      2022-10-01 Ibrahim Traoré
TCD president      2021-04-21 Mahamat Déby
GIN president      2021-09-06 Mamady Doumbouya
GAB president      2023-08-29 Ali Bongo
SEN president      2024-04-02 Bassirou Diomaye Faye
ZAF president      2021-07-08 Cyril Ramaphosa
ZWE president      2017-11-20 Robert Mugabe
ZMB president      2021-08-24 Hakainde Hichilema
"""

MINISTERS = """
USA foreign minister          2022-07-09 Antony Blinken
USA foreign minister          2018-04-27 Mike Pompeo
USA defence minister          2022-04-24 Lloyd Austin
USA national security adviser 2022-03-14 Jake Sullivan
USA intelligence chief        2021-11-02 William Burns
USA speaker                   2022-08-02 Nancy Pelosi
USA speaker                   2024-04-20 Mike Johnson
RUS foreign minister          2022-03-10 Sergei Lavrov
RUS defence minister          2022-02-24 Sergei Shoigu
RUS defence minister          2024-06-01 Andrei Belousov
RUS presidential spokesman    2022-02-24 Dmitry Peskov
RUS foreign ministry spokesman 2022-02-24 Maria Zakharova
UKR foreign minister          2022-03-10 Dmytro Kuleba
UKR defence minister          2022-10-01 Oleksii Reznikov
UKR defence minister          2024-01-01 Rustem Umerov
UKR army chief                2023-06-01 Valerii Zaluzhnyi
CHN foreign minister          2022-07-09 Wang Yi
CHN foreign minister          2023-06-18 Qin Gang
CHN defence minister          2023-06-03 Li Shangfu
GBR foreign minister          2022-02-10 Liz Truss
GBR defence minister          2022-02-11 Ben Wallace
GBR foreign minister          2024-02-01 David Cameron
FRA foreign minister          2022-01-01 Jean-Yves Le Drian
FRA defence minister          2023-07-01 Sébastien Lecornu
DEU foreign minister          2022-01-18 Annalena Baerbock
DEU defence minister          2023-01-20 Boris Pistorius
ITA foreign minister          2023-01-01 Antonio Tajani
POL foreign minister          2024-02-23 Radosław Sikorski
TUR foreign minister          2022-03-10 Mevlüt Çavuşoğlu
TUR defence minister          2022-07-22 Hulusi Akar
ISR foreign minister          2021-08-12 Yair Lapid
ISR defence minister          2023-10-09 Yoav Gallant
ISR defence minister          2024-12-01 Israel Katz
IRN foreign minister          2022-06-01 Hossein Amir-Abdollahian
IRN foreign minister          2024-10-02 Abbas Araghchi
SAU foreign minister          2023-03-10 Faisal bin Farhan
EGY foreign minister          2023-10-21 Sameh Shoukry
IND foreign minister          2022-09-25 Subrahmanyam Jaishankar
PAK foreign minister          2022-09-01 Bilawal Bhutto Zardari
JPN foreign minister          2022-08-05 Yoshimasa Hayashi
KOR foreign minister          2022-08-09 Park Jin
PRK foreign minister          2024-11-01 Choe Son Hui
AUS foreign minister          2022-12-21 Penny Wong
CAN foreign minister          2022-06-01 Mélanie Joly
BLR foreign minister          2022-09-24 Vladimir Makei
HUN foreign minister          2023-04-11 Péter Szijjártó
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """Read lines of country, title, day and name."""
    return [match.groups() for match in re.finditer(r"(?m)^(\w{3}) (\D+?) +(\d{4}-\d\d-\d\d) (.+)$", table)]


def test_every_line_of_the_tables_is_read():
    assert len(rows(HEADS) + rows(MINISTERS)) == len((HEADS + MINISTERS).split("\n")) - 3


@pytest.mark.parametrize(("country", "title", "day", "name"), rows(HEADS) + rows(MINISTERS))
def test_an_office_was_held_on_that_day_by(country, title, day, name):
    found = holder(country, title, date.fromisoformat(day))
    assert found is not None
    assert actor(found).name == name


MOST_REPORTED = """
USA CAN MEX BRA ARG CHL COL PER VEN CUB HTI RUS UKR BLR MDA GEO ARM AZE KAZ GBR FRA DEU ITA ESP POL
HUN NLD BEL AUT CZE SVK ROU SRB XKX GRC SWE FIN NOR DNK TUR ISR PSE LBN SYR IRQ IRN SAU ARE QAT YEM
EGY LBY TUN DZA AFG PAK IND BGD LKA CHN TWN JPN KOR PRK MMR THA PHL IDN AUS NZL SDN ETH SOM KEN RWA
COD NGA NER MLI BFA ZAF
""".split()
CHIEF = ("president", "prime minister", "chancellor", "king", "emir", "supreme leader", "leader", "chief adviser")


@pytest.mark.parametrize("country", MOST_REPORTED)
def test_somebody_leads_a_much_reported_country_on_every_day_from_2021_to_2025(country):
    days = (date(2021, 1, 1) + timedelta(days=n) for n in range(0, 5 * 365, 3))
    empty = [day for day in days if not any(holder(country, title, day) for title in CHIEF)]
    assert empty == []


@pytest.mark.parametrize(
    ("country", "title", "day"),
    [
        ("DEU", "prime minister", "2022-01-01"),
        ("RUS", "king", "2022-01-01"),
        ("LBN", "president", "2023-06-01"),
        ("XXX", "president", "2022-01-01"),
        ("USA", "president", "1492-10-12"),
    ],
)
def test_an_office_that_nobody_held_has_no_holder(country, title, day):
    assert holder(country, title, date.fromisoformat(day)) is None


def test_an_empty_office_is_its_acting_holders():
    day = date(2025, 1, 10)
    assert holder("KOR", "president", day) == "kor.yoon"
    assert holder("KOR", "acting president", day) == "kor.choi"
    assert holder("KOR", "acting president", date(2023, 1, 1)) == "kor.yoon"


@pytest.mark.parametrize(
    ("actor_id", "title", "org"),
    [
        ("un.guterres", "secretary-general", "UNO"),
        ("nato.stoltenberg", "secretary-general", "IGO"),
        ("eu.borrell", "foreign policy chief", "EUR"),
        ("who.tedros", "director-general", "UNO"),
        ("iaea.grossi", "director general", "UNO"),
    ],
)
def test_heads_of_organisations_are_persons_with_the_organisations_code(actor_id, title, org):
    known = actor(actor_id)
    assert known.org == org
    assert any(role.title == title and role.country is None for role in known.roles)
