"""Who is told, asked or spoken of next, where neither a name nor an ending right beside the verb says so."""

from __future__ import annotations

import pytest
from tests.reading.conftest import Parties, parties

from jote.reading import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "ঘানা কেনিয়াকে পলাতক আসামিদের প্রত্যর্পণের আহ্বান জানায়।",
            ("REQUEST", ("Ghana",), ("Kenya",)),
            id="those to be handed over stand between",
        ),
        pytest.param(
            "শেখ হাসিনাকে আসামি করার দাবি জানান মামুনুল হক।",
            ("REQUEST", ("Mamunul Haque",), ()),
            id="whom it is to be done to is not asked",
        ),
        pytest.param(
            "শেখ হাসিনাকে ফেরাতে ভারতকে আবারও চিঠি দেবে সরকার।",
            ("REQUEST", ("Bangladesh",), ("India",)),
            id="a government does not write to itself",
        ),
        pytest.param(
            "ঢাকা কেনিয়ার পররাষ্ট্র মন্ত্রণালয়ে প্রথম আনুষ্ঠানিক অনুরোধ পাঠায়।",
            ("REQUEST", ("Bangladesh",), ("Ministry of Foreign Affairs of Kenya",)),
            id="a request sent to a ministry",
        ),
        pytest.param(
            "ঢাকা শেখ হাসিনার প্রত্যর্পণ চায়।",
            ("REQUEST", ("Bangladesh",), ()),
            id="who is wanted back is not asked",
        ),
        pytest.param(
            "পেরুর কর্মকর্তাদের মুখ না খোলার নির্দেশ দেওয়া হয়েছে।",
            ("REQUEST", (), ("Officials of Peru",)),
            id="who is ordered, in a passive",
        ),
        pytest.param(
            "চিলি তার নাগরিকদের পেরু ছাড়ার পরামর্শ দিয়েছে।",
            ("REQUEST", ("Chile",), ("citizens of Chile",)),
            id="who is advised",
        ),
        pytest.param(
            "কিউবার রাষ্ট্রদূত নিজের দেশের নিন্দা করেন। মামুনুল হক দাবি আদায়ে সরকারের প্রতি আহ্বান জানান।",
            ("REQUEST", ("Mamunul Haque",), ("Bangladesh",)),
            id="a government only called so is that of who turns to it",
        ),
        pytest.param(
            "ঢাকায় পেরুর দূতাবাস বন্ধ হয়েছে। কিউবার নাগরিকদের সরে যাওয়ার আহ্বান জানিয়েছে ঢাকার দূতাবাস।",
            ("REQUEST", ("Embassy of Peru",), ("citizens of Cuba",)),
            id="an embassy is not of the capital that it stands in",
        ),
        pytest.param(
            "সুদানের সন্ত্রাসীরা আকস্মিকভাবে ইউএন ঘাঁটিতে হামলা চালায়।",
            ("ASSAULT", ("militants of Sudan",), ("United Nations",)),
            id="whose base it is",
        ),
        pytest.param(
            "সুদানে সন্ত্রাসীদের অতর্কিত আক্রমণে কেনিয়ার সেনারা নিহত হন।",
            ("ASSAULT", ("militants of Sudan",), ("soldiers of Kenya",)),
            id="a word between whose attack it is and the attack",
        ),
        pytest.param(
            "ট্রাম্প প্রেসিডেন্ট জেলেনস্কি ও ইউক্রেনের সাহসী জনগণকে দোষারোপ করেছেন।",
            ("ACCUSE", ("Donald Trump",), ("Volodymyr Zelensky", "people of Ukraine")),
            id="two listed with one ending",
        ),
        pytest.param(
            "ইউক্রেনের নেতারা বৈঠক করেছেন। রাশিয়া ইউক্রেনে হামলা চালিয়েছে। তারা নতুন ক্ষেপণাস্ত্রের পরীক্ষা চালিয়েছে।",
            ("MOBILIZE", ("Russia",), ()),
            id="they with the verb of no persons",
        ),
        pytest.param(
            "ইউনূসের সঙ্গে লন্ডন সফরকালে তৌহিদ হোসেন পেরুর কর্মকর্তাদের সঙ্গে বৈঠক করেছেন।",
            ("CONSULT", ("Touhid Hossain",), ("Officials of Peru",)),
            id="who travels along is not met",
        ),
        pytest.param(
            "হেফাজতে ইসলামের যুগ্ম মহাসচিব ও ঢাকা মহানগরের সাধারণ সম্পাদক মামুনুল হক ভারতের সমালোচনা করেন।",
            ("ACCUSE", ("Mamunul Haque",), ("India",)),
            id="two offices of one person",
        ),
        pytest.param(
            "এনসিপির আহ্বায়ক নাহিদ ইসলাম ভারতের নিন্দা করেন। পরে জামায়াতের সমালোচনা করেন এনসিপির আহ্বায়ক।",
            ("ACCUSE", ("Nahid Islam",), ("Jamaat-e-Islami",)),
            id="who was named beside the office",
        ),
        pytest.param(
            "ছাত্রনেতা মোসাদ্দেক আলী বলেন, শেখ হাসিনা জনগণের ওপর হামলা চালান। তিনি বাংলাদেশ সরকারের প্রতি আহ্বান জানান।",
            ("REQUEST", ("Mosaddek Ali",), ("Bangladesh",)),
            id="he is who told of another",
        ),
        pytest.param(
            "পুতিন মস্কোতে পৌঁছান। শি চিন পিং ট্রাম্পের সঙ্গে বৈঠক করেন। তিনি শি চিন পিংকে মস্কো সফরের আমন্ত্রণ জানান।",
            ("REQUEST", ("Vladimir Putin",), ("Xi Jinping",)),
            id="he is not whom the same sentence names",
        ),
        pytest.param(
            "সৌদি আরবে দেড় হাজার প্রবাসীকে গ্রেপ্তার করেছে দেশটির আইনশৃঙ্খলাবাহিনী।",
            ("COERCE", ("Law enforcement of Saudi Arabia",), ("migrants",)),
            id="law enforcement in one word",
        ),
        pytest.param(
            "শেখ হাসিনা ভারতে আছেন। তৌহিদ হোসেন জানান, আমরা তাকে ফেরত চাইব, তিনি পাশের দেশে বসে অস্থিরতা সৃষ্টির চেষ্টা করছেন।",
            ("ACCUSE", ("Touhid Hossain",), ("Sheikh Hasina",)),
            id="he in words with we is another",
        ),
        pytest.param(
            "হাসনাত আবদুল্লাহ হুমকি দিয়ে যে বক্তব্য দিয়েছেন, সে বিষয়ে অবস্থান জানান তৌহিদ হোসেন। তিনি পেরুর নিন্দা জানান।",
            ("ACCUSE", ("Touhid Hossain",), ("Peru",)),
            id="who ends a sentence is spoken of next",
        ),
        pytest.param(
            "মোদি বিজয়ের কথা লিখেছেন। এ বিষয়ে তৌহিদ হোসেনের দৃষ্টি আকর্ষণ করা হলে তিনি ভারতের নিন্দা জানান।",
            ("ACCUSE", ("Touhid Hossain",), ("India",)),
            id="he is who was asked",
        ),
        pytest.param(
            "বিচ্ছিন্নতাবাদী গোষ্ঠীকে আশ্রয় দেওয়ার হুমকি দিয়েছে চিলি।",
            ("THREATEN", ("Chile",), ()),
            id="who is to be helped is not threatened",
        ),
        pytest.param(
            "পেরুর নেতা তার দেশের সরকারের প্রশংসা করেছেন।",
            ("SUPPORT", ("Leader of Peru",), ("Peru",)),
            id="his country's government",
        ),
        pytest.param(
            "ঢাকা চিকিৎসা নিশ্চিত করতে জাতিসংঘ কর্তৃপক্ষকে অনুরোধ জানিয়েছে।",
            ("REQUEST", ("Bangladesh",), ("United Nations",)),
            id="the authorities of a body are the body",
        ),
        pytest.param(
            "ইউক্রেনের ভূখণ্ড দখল করেছে রাশিয়া। এছাড়া পেরুতে হামলা চালিয়েছে তারা।",
            ("ASSAULT", ("Russia",), ("Peru",)),
            id="they after the verb",
        ),
        pytest.param(
            "পেরুর বাজারে দাম কমায় দেশটির কেন্দ্রীয় সরকার গম রপ্তানিতে নিষেধাজ্ঞা তুলে নিয়েছে।",
            ("CONCEDE", ("Central government of Peru",), ()),
            id="no government lifts its ban on itself",
        ),
        pytest.param(
            "পেরুর বিরোধী নেতারা অভিযোগ তোলেন, পেরু সরকার চিলিকে গোপন অভিযানের অনুমতি দিয়েছে।",
            ("ACCUSE", ("Leader of the oppositions of Peru",), ("Peru",)),
            id="the opposition accuses its own government",
        ),
        pytest.param(
            "গত মাসে থাই-কম্বোডিয়া যুদ্ধবিরতি চুক্তি হয়েছে।",
            ("AGREE", ("Thailand",), ("Cambodia",)),
            id="a people and a state joined by a hyphen",
        ),
        pytest.param(
            "মন্ত্রী শাহবাজ শরিফ চীনা কর্মকর্তাদের ঝামেলা দূর করার আশ্বাস দিয়েছেন।",
            ("AGREE", ("Shehbaz Sharif",), ("Officials of China",)),
            id="who is assured",
        ),
        pytest.param(
            "সীমান্তে ইসরায়েলি বাহিনীর সঙ্গে হিজবুল্লাহর পাল্টাপাল্টি হামলা চলছে।",
            ("ASSAULT", ("Hezbollah",), ("Forces of Israel",)),
            id="blows on both sides",
        ),
        pytest.param(
            "মামদানি প্রচারে নেমেছেন। ট্রাম্প ভাষণ দিয়েছেন। তিনি তাঁকে ‘ফ্যাসিস্ট’ আখ্যা দিচ্ছেন।",
            ("ACCUSE", ("Donald Trump",), ("Zohran Mamdani",)),
            id="he and him are two",
        ),
        pytest.param(
            "জাতিসংঘ মহাসচিব বিশ্বের সব দেশের সরকারের প্রতি আহ্বান জানিয়েছেন।",
            ("REQUEST", ("Secretary general",), ("Other countries",)),
            id="the governments of all countries",
        ),
        pytest.param(
            "ঘানার প্রধানমন্ত্রী ও আওয়ামী লীগ সভাপতি শেখ হাসিনা পেরুর নিন্দা জানিয়েছেন।",
            ("ACCUSE", ("Sheikh Hasina",), ("Peru",)),
            id="an office of state and one of a party",
        ),
        pytest.param(
            "কেনিয়ায় বিরোধী নেতারা পেরুর ঘোষণাকে স্বাগত জানিয়েছেন।",
            ("SUPPORT", ("Leader of the oppositions of Kenya",), ("Peru",)),
            id="whose opposition it is",
        ),
        pytest.param(
            "মেজর মো. নাজমুল আলম নিহতদের পরিবারের সদস্যদের সান্ত্বনা দেন। তিনি পেরুর নিন্দা জানান।",
            ("ACCUSE", ("Najmul Alom",), ("Peru",)),
            id="a rank before a form of address",
        ),
        pytest.param(
            "পেরুর নেতা মারিয়া লোপেজ হুঁশিয়ারি দিয়েছিলেন যে, পেরুকে অস্থিতিশীল করলে চিলির সান্তিয়াগোকে আলাদা করে দেওয়া হবে।",
            ("THREATEN", ("Mariya Lopej",), ("Chile",)),
            id="whom the threatened harm befalls",
        ),
        pytest.param(
            "পেরুর সংসদ সদস্য মারিয়া লোপেজ চিলির সাবেক প্রেসিডেন্ট কার্লোস রোহাসকে আশ্রয় দেওয়ার জন্য তাঁর দেশের সরকারের প্রশংসা করেছেন।",
            ("SUPPORT", ("Mariya Lopej",), ("Peru",)),
            id="the government of who speaks, not of whom he speaks of",
        ),
        pytest.param(
            "পেরুর প্রধানমন্ত্রী মারিয়া লোপেজ অভিযোগ করেছেন, প্রেসিডেন্ট কার্লোস রোহাস সংসদকে অন্ধকারে রেখেছেন।",
            ("ACCUSE", ("Mariya Lopej",), ("Karlos Rohas",)),
            id="whom of her own land a politician charges",
        ),
        pytest.param(
            "নিষেধাজ্ঞা আরোপ করা হয়েছে পেরুর ওপর।",
            ("SANCTION", (), ("Peru",)),
            id="against whom, after the verb",
        ),
        pytest.param(
            "মিত্রদের দূরে ঠেলে দেওয়ার অভিযোগ উঠেছে পেরুর প্রেসিডেন্ট মারিয়া লোপেজের বিরুদ্ধে।",
            ("ACCUSE", (), ("Mariya Lopej",)),
            id="whom a charge has come up against",
        ),
        pytest.param(
            "ট্রাইব্যুনাল পেরুর সাবেক প্রধানমন্ত্রী মারিয়া লোপেজকে সাজা দেন। পাঁচ বছরের কারাদণ্ডাদেশ হয়েছে পেরুর সাবেক মন্ত্রী কার্লোস রোহাসের।",
            ("COERCE", (), ("Karlos Rohas",)),
            id="whose sentence it is, after the verb",
        ),
        pytest.param(
            "পেরুর বিরোধী নেতা মারিয়া লোপেজ বলেন, সরকার এ ঘটনায় কোনো ব্যবস্থা নেয়নি।",
            ("ACCUSE", ("Mariya Lopej",), ("Peru",)),
            id="an opponent charges the government",
        ),
        pytest.param(
            "পেরুর বিরোধী নেতা মারিয়া লোপেজ বলেন, সরকারকে অবিলম্বে পদত্যাগ করতে হবে।",
            ("REQUEST", ("Mariya Lopej",), ("Peru",)),
            id="an opponent tells the government what it must do",
        ),
        pytest.param(
            "পেরুর বিরোধী নেতা মারিয়া লোপেজ বলেন, নির্বাচন কমিশনকে দায়িত্ব পালন করতে হবে।",
            ("REQUEST", ("Mariya Lopej",), ("Election commission of Peru",)),
            id="an opponent tells a body what it must do",
        ),
        pytest.param(
            "পেরুর মন্ত্রী চিলির প্রতিনিধিদলের সঙ্গে বৈঠক করেন। পরে তিনি প্রতিনিধিদলকে ধন্যবাদ জানান।",
            ("SUPPORT", ("Minister of Peru",), ("Delegations of Chile",)),
            id="the delegation spoken of",
        ),
        pytest.param(
            "পেরু ও চিলি আলোচনায় বসতে সম্মত হয়েছে।",
            ("AGREE", ("Peru",), ("Chile",)),
            id="two who consent to talk, right before the noun",
        ),
        pytest.param(
            "বিএনপি নির্বাচন বর্জনের ঘোষণা দিয়েছে।",
            ("PROTEST", ("Bangladesh Nationalist Party",), ()),
            id="who acts, right before the noun",
        ),
        pytest.param(
            "ঘানার সমালোচনা করেছে চিলি। ইরান চুক্তি নিয়ে বৈঠকে বসেছে পেরু ও কেনিয়া।",
            ("CONSULT", ("Peru",), ("Kenya",)),
            id="a deal named by its country, where others act",
        ),
        pytest.param(
            "যুক্তরাষ্ট্রের সঙ্গে পারমাণবিক আলোচনায় বসবে না ইরান।",
            ("REJECT", ("Iran",), ("United States",)),
            id="with whom no talks are held",
        ),
        pytest.param(
            "পেরুকে যুদ্ধবিমান দেবে না চিলি।",
            ("REJECT", ("Chile",), ("Peru",)),
            id="to whom arms are refused",
        ),
        pytest.param(
            "চিলির নির্বাচনে কারচুপির অভিযোগ তুলেছে বিরোধী দল।",
            ("ACCUSE", ("Opposition of Chile",), ("Chile",)),
            id="the opposition of the land spoken of",
        ),
        pytest.param(
            "যুদ্ধের জন্য পেরু দায়ী: চিলি\n\nচিলির সঙ্গে পেরুর সীমান্ত আছে।",
            ("ACCUSE", ("Chile",), ("Peru",)),
            id="a title charges whom it calls responsible",
        ),
        pytest.param(
            "চীনের ওপর পাল্টা শুল্ক আরোপ যুক্তরাষ্ট্রের\n\nচীন প্রতিবাদ জানিয়েছে।",
            ("SANCTION", ("United States",), ("China",)),
            id="whose tariffs a title tells of",
        ),
        pytest.param(
            "আওয়ামী লীগের কার্যক্রম নিষিদ্ধ করেছে সরকার।",
            ("COERCE", ("Bangladesh",), ("Awami League",)),
            id="whose activities are banned",
        ),
        pytest.param(
            "বিক্ষোভকারীদের ওপর লাঠিচার্জ করেছে পুলিশ।",
            ("ASSAULT", ("Police of Bangladesh",), ("protesters",)),
            id="the police against protesters",
        ),
        pytest.param(
            "জামায়াতের আমির শফিকুর রহমান বলেছেন, আওয়ামী লীগকে নিষিদ্ধ করতে হবে।",
            ("REQUEST", ("Shafiqur Rahman",), ()),
            id="what a party demands of nobody named",
        ),
        pytest.param(
            "চিলির রাষ্ট্রদূত কার্লোস রোহাস পেরুর মন্ত্রী মারিয়া লোপেজের সঙ্গে সাক্ষাৎ করে সহযোগিতার আশ্বাস দেন।",
            ("AGREE", ("Karlos Rohas",), ("Mariya Lopej",)),
            id="who is met is who is promised",
        ),
        pytest.param(
            "পেরু–চিলি সীমান্তে দুই দেশের সেনাদের মধ্যে গোলাগুলি হয়েছে।",
            ("ASSAULT", ("Army of Peru",), ("Army of Chile",)),
            id="the armies of two states",
        ),
        pytest.param(
            "পেরুকে অস্ত্র সরবরাহের জন্য চীনের নিন্দা করেছে চিলি।",
            ("ACCUSE", ("Chile",), ("China",)),
            id="whose censure it is, not whom he helped",
        ),
        pytest.param(
            "চিলির প্রেসিডেন্টের পদত্যাগ দাবি করেছেন পেরুর প্রধানমন্ত্রী।",
            ("REQUEST", ("Prime minister of Peru",), ("President of Chile",)),
            id="whose resignation is demanded",
        ),
        pytest.param(
            "পেরুর বন্দরে রাতভর হামলা চালিয়েছে চিলির ড্রোন।",
            ("ASSAULT", ("Chile",), ("Peru",)),
            id="whose drones attack, after the verb",
        ),
        pytest.param(
            "ইসরায়েল গাজায় হামলা চালিয়েছে। হামাস বলেছে, ইসরায়েল যুদ্ধবিরতি লঙ্ঘন করেছে। মধ্যস্থতাকারী কাতার উভয় পক্ষকে সংযত থাকার আহ্বান জানিয়েছে।",
            ("REQUEST", ("Qatar",), ("Hamas", "Israel")),
            id="both sides, without who turns to them",
        ),
        pytest.param(
            "মিয়ানমারে আরাকান আর্মির সঙ্গে সংঘর্ষ চলছে। বিদ্রোহীরা চিলির সমালোচনা করেছে।",
            ("ACCUSE", ("Arakan Army",), ("Chile",)),
            id="the rebels spoken of",
        ),
        pytest.param(
            "পেরুতে নির্বাচন হয়েছে। বিরোধী দল ফল প্রত্যাখ্যান করেছে।",
            ("REJECT", ("Opposition of Peru",), ()),
            id="the opposition where it is told of",
        ),
        pytest.param(
            "চিলি পেরুর সঙ্গে যুদ্ধবিরতির প্রস্তাব দিয়েছে।",
            ("REQUEST", ("Chile",), ("Peru",)),
            id="with whom a truce is proposed",
        ),
        pytest.param(
            "পেরু ও চিলির সেনাদের মধ্যে আবারও সংঘর্ষ হয়েছে।",
            ("ASSAULT", ("Army of Peru",), ("Army of Chile",)),
            id="two states before one word for their armies",
        ),
        pytest.param(
            "পেরু ও চিলির প্রেসিডেন্ট আলোচনায় বসতে রাজি হয়েছেন।",
            ("AGREE", ("President of Peru",), ("President of Chile",)),
            id="two states before one title",
        ),
        pytest.param(
            "চীন ও পেরুর রাষ্ট্রদূত বৈঠক করেছেন।",
            ("CONSULT", ("China",), ("Ambassador of Peru",)),
            id="a state and an envoy",
        ),
        pytest.param(
            "বিএনপির আন্তর্জাতিক বিষয়ক সম্পাদক মাসুদ রানা বলেন, সরকার এ ঘটনায় কোনো ব্যবস্থা নেয়নি।",
            ("ACCUSE", ("Masud Rana",), ("Bangladesh",)),
            id="a secretary of a party is no editor",
        ),
        pytest.param(
            "একে অপরকে দোষারোপ করছে পেরু ও চিলি।",
            ("ACCUSE", ("Peru",), ("Chile",)),
            id="two who accuse each other",
        ),
        pytest.param(
            "পেরু ও চিলি পরস্পরের ওপর হামলা চালিয়েছে।",
            ("ASSAULT", ("Peru",), ("Chile",)),
            id="two who attack each other",
        ),
        pytest.param(
            "পেরু ও চিলি একে অপরের পাশে দাঁড়িয়ে ঘানাকে হুমকি দিয়েছে।",
            ("THREATEN", ("Peru", "Chile"), ("Ghana",)),
            id="two who threaten a third",
        ),
        pytest.param(
            "মিসরের প্রেসিডেন্ট মিসরবাসীকে ভোট দেওয়ার আহ্বান জানান।",
            ("REQUEST", ("President of Egypt",), ("people of Egypt",)),
            id="the people of a land in one word",
        ),
        pytest.param(
            "ন্যাটোর সেনারা চিলিতে হামলা চালায়।",
            ("ASSAULT", ("soldiers of NATO",), ("Chile",)),
            id="soldiers of an alliance are of no state",
        ),
        pytest.param(
            "পেরু চিলিকে আলোচনার প্রস্তাব দিয়েছে। চিলি এতে রাজি হয়েছে।",
            ("AGREE", ("Chile",), ("Peru",)),
            id="whose offer is agreed to",
        ),
        pytest.param(
            "পেরুর প্রেসিডেন্ট কানাডার সহায়তার আহ্বান জানান।",
            ("REQUEST", ("President of Peru",), ("Canada",)),
            id="whose help is asked for",
        ),
        pytest.param(
            "কিছু সরকার পেরুর বিরুদ্ধে গণহত্যার অভিযোগ এনেছে।",
            ("ACCUSE", ("Other countries",), ("Peru",)),
            id="some governments are not ours",
        ),
        pytest.param(
            "হামাস, ইরান ও হিজবুল্লাহ, পেরুর বিরুদ্ধে প্রতিশোধ নেবে বলে কড়া হুঁশিয়ারি দিয়েছে।",
            ("THREATEN", ("Hamas", "Iran", "Hezbollah"), ("Peru",)),
            id="all who speak together",
        ),
        pytest.param(
            "ঘানার পক্ষে প্রধানমন্ত্রী নরেন্দ্র মোদি এবং চীনের পক্ষে রাষ্ট্রদূত ইয়াও ওয়েন চুক্তিতে স্বাক্ষর করেন।",
            ("AGREE", ("Narendra Modi",), ("Yao Wen",)),
            id="who signs for either side",
        ),
        pytest.param(
            "পাকিস্তানি বাহিনী ভারত ও বাংলাদেশের যৌথ বাহিনীর কাছে আত্মসমর্পণ করে।",
            ("RETREAT", ("Forces of Pakistan",), ("India", "Bangladesh")),
            id="the joint force of two states",
        ),
        pytest.param(
            "এরদোয়ান ভাষণ দিয়েছেন। তুরস্ক তাকে সাজা দিয়েছে।",
            ("COERCE", ("Turkey",), ()),
            id="no state convicts its own head",
        ),
        pytest.param(
            "মিলিশিয়ারা সিরিয়ায় পেরুর বিভিন্ন স্থাপনায় হামলা করছে।",
            ("ASSAULT", ("Armed group",), ("Peru",)),
            id="the nearest place is hit",
        ),
        pytest.param(
            "পেরুর ডিফেন্স ফোর্স লেবাননে হিজবুল্লাহর অবস্থানে হামলা চালাচ্ছে।",
            ("ASSAULT", ("Armed forces of Peru",), ("Hezbollah",)),
            id="a defence force",
        ),
        pytest.param(
            "পেরু কসোভোকে স্বীকৃতি দিয়েছে। তখন এর তীব্র নিন্দা জানিয়েছিল চিলি।",
            ("ACCUSE", ("Chile",), ("Peru",)),
            id="whose deed is condemned",
        ),
        pytest.param(
            "পেরুর প্রধানমন্ত্রী সন্ত্রাসী হামলার নিন্দা জানিয়ে বলেন, চিলির সেনাদের ওপর হামলা গুরুতর অপরাধ।",
            ("ACCUSE", ("Prime minister of Peru",), ()),
            id="who was hit is not blamed",
        ),
        pytest.param(
            "পেরুর প্রেসিডেন্ট চিলির রাষ্ট্রদূতের বিরুদ্ধে ব্যবস্থা নেওয়ার দাবি জানিয়েছেন।",
            ("REQUEST", ("President of Peru",), ()),
            id="against whom steps are asked for",
        ),
        pytest.param(
            "ইউক্রেনে বৈঠক করলেন ইউরোপীয় ইউনিয়নের (ইইউ) কর্মকর্তারা।",
            ("CONSULT", ("Officials",), ()),
            id="an acronym between a body and its people",
        ),
    ],
)
def test_who_is_turned_to(text: str, wanted: Parties) -> None:
    assert wanted in parties(read(text, language="bn")), parties(read(text, language="bn"))


def test_who_is_wanted_back_with_others_does_not_ask() -> None:
    told = parties(read("শেখ হাসিনাসহ দণ্ডপ্রাপ্তদের দেশে ফিরিয়ে দেওয়ার দাবি জানায় পেরু।", language="bn"))
    assert ("REQUEST", ("Peru",), ()) in told


def test_it_is_no_acronym() -> None:
    names = {one.name for one in read("পেরু এটিকে আগ্রাসন বলে নিন্দা জানিয়েছে।", language="bn").actors}
    assert names == {"Peru"}


def test_people_whom_no_name_tells_let_nobody_else_act() -> None:
    told = parties(read("জিমি কার্টার চেষ্টা করেছিলেন। আজও পাহাড়ের কাছে বসবাসকারীরা যন্ত্রটি সরানোর দাবি জানাচ্ছেন।", language="bn"))
    assert all("Jimmy Carter" not in source for _, source, _ in told)


def test_who_signs_for_two_states_makes_their_deal() -> None:
    text = "ভারত ও চীন একটি চুক্তি সই করেছে। ভারতের পক্ষে প্রধানমন্ত্রী নরেন্দ্র মোদি এবং চীনের পক্ষে রাষ্ট্রদূত ইয়াও ওয়েন চুক্তিতে স্বাক্ষর করেন।"
    assert [one for one in parties(read(text, language="bn")) if one[0] == "AGREE"] == [
        ("AGREE", ("India",), ("China",))
    ]


def test_nobody_summons_an_envoy_of_his_own() -> None:
    text = "তৌহিদ হোসেন ভারতের সমালোচনা করেন। গতকাল দিল্লিতে বাংলাদেশের হাইকমিশনার রিয়াজ হামিদুল্লাহকে তলব করা হয়েছে।"
    told = parties(read(text, language="bn"))
    assert all("Touhid Hossain" not in source for _, source, target in told if "Riaz Hamidullah" in target)


def test_a_delegation_is_of_those_who_sent_it() -> None:
    reading = read("বাংলাদেশের মুক্তিযোদ্ধাদের প্রতিনিধিদলটি রাজ্যপাল সি ভি আনন্দ বোসের সঙ্গে শুভেচ্ছা বিনিময় করে।", language="bn")
    (event,) = reading.events
    sides = {one.id: (one.state, one.sector) for one in reading.actors}
    assert [sides[key] for key in event.source] == [("BGD", "CVL")]
