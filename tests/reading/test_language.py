"""The language of a text: Bangla and English are read, their neighbours in script and vocabulary are told apart."""

import pytest

from jote.errors import BadInput
from jote.reading import detect_language, read

SENTENCES = {
    "bn": [
        "রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন বুধবার পিয়ংইয়ং পৌঁছেছেন।",
        "ন্যাটো (NATO) ও ইইউ (EU) মহাসচিবেরা ব্রাসেলসে বৈঠক করেছেন।",
    ],
    "en": [
        "Putin, Kim sign pact in Pyongyang",
        "The Turkish foreign minister arrived in Doha on Sunday for talks.",
        "Zelensky visits Paris",
        "El Salvador and Los Angeles police said the men were held in a joint raid.",
    ],
    "de": [
        "Der Bundeskanzler hat am Mittwoch mit dem Präsidenten telefoniert.",
        "Die beiden Länder unterzeichnen ein neues Abkommen über Sicherheit.",
    ],
    "fr": [
        "Le président a signé un accord avec la Pologne à Paris mercredi.",
        "Les deux pays ont conclu un traité de défense mutuelle.",
    ],
    "es": [
        "El presidente firmó un acuerdo con los países vecinos en la capital.",
        "Las fuerzas armadas atacaron una base en el norte del país.",
    ],
    "it": [
        "Il presidente ha firmato un accordo con la Polonia nella capitale.",
        "Le forze armate hanno attaccato una base nel nord del paese.",
    ],
    "pt": ["O presidente assinou um acordo com os países vizinhos na capital, mas não foi à cimeira."],
    "tr": [
        "Türkiye ile Katar arasında yeni bir savunma anlaşması imzalandı.",
        "Cumhurbaşkanı bu hafta Ankara'da bir görüşme yapacak.",
    ],
    "id": [
        "Presiden menandatangani perjanjian dengan negara tetangga di ibu kota pada hari Rabu.",
        "Kedua negara itu akan mengadakan latihan bersama bulan depan.",
    ],
    "nl": ["De minister heeft woensdag een akkoord met het buurland getekend."],
    "hi": ["रूस के राष्ट्रपति ने बुधवार को संधि पर हस्ताक्षर किए।"],
    "as": ["ৰাছিয়াৰ ৰাষ্ট্ৰপতিয়ে বুধবাৰে চুক্তিত চহী কৰে।"],
    "ur": ["روس کے صدر نے بدھ کو معاہدے پر دستخط کیے اور دونوں ملکوں میں بات چیت ہوئی۔"],
    "ar": ["وقع الرئيس الروسي اتفاقية مع كوريا الشمالية يوم الأربعاء."],
    "fa": ["رئیس جمهور روسیه روز چهارشنبه با کره شمالی پیمانی امضا کرد و گفت."],
    "ru": ["Президент России подписал договор о сотрудничестве."],
    "zh": ["俄罗斯总统周三签署了条约。"],
    "unknown": ["১২ 34", "...", ""],
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in SENTENCES.items() for text in texts]
)
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("language", ["de", "fr", "hi", "as", "text", "xx"])
def test_reading_a_third_language_is_refused_in_one_sentence(language: str) -> None:
    with pytest.raises(BadInput) as caught:
        read("Der Kanzler hat das Abkommen unterzeichnet.", language=language)
    assert caught.value.key == "errors.third_language"
    assert language in caught.value.message("en")
    assert "ভাষা" in caught.value.message("bn")
