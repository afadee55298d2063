"""Only whole statements are chosen from: no formulas, notes, addresses, lists of names or pointers elsewhere."""

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.analyze.gate import asks_or_drops, is_statement
from briefdeck.read import load, read
from tests.unit.analyze.conftest import Maker


@pytest.mark.parametrize(
    "text",
    [
        "Our schools teach sailing to children.",
        "Farmers in the valley grow rye and oats.",
        "12 July is the day of the fair in Holm.",
        "80% of the farmers voted for the dam.",
        "Public opinion in Holm turned against the dam, thanks to its cost.",
        "The public figure most at odds with the dam is the operator of the mill.",
        "We will turn the old mill into a school next year.",
        "The town bought iPads for Mr Berg, Ms Lund and Dr Holt of the school.",
        "The dam holds half of the water (Table 2).",
        "We use the published prices for rye.",
        "Holm Water provides the towns with power, which is cheap.",
        "The dam was hit by the storm -- the worst in years -- in the spring.",
        "The dam has two uses: (a) it holds water and (b) it carries a road.",
        "The dam has cost 3 m and each of the towns pays.",
        "The Holm Assembly voted for the dam of Mira Kelly and of Emily Reilly.",
        "In this paper, we discuss how the dam holds the water.",
        "The dam has two uses: (1) it holds water and (2) it carries a road.",
        "The price of the dam is a (very) old question of the valley.",
        "The value fell by −3.4 percent in the valley.",
        "The dam -- and the road over it -- has cost more than the mill.",
        "Filling both basins from the same river takes the towns of the valley a month.",
        "The road (B9) is the property of the towns.",
        "Holm promised free shipping, but the farmers of the valley doubted it.",
        "There are three mills in the valley: Holm, Larsund and Vik.",
        "We are confident that the farmers of the valley pay for the dam.",
        "The mill was sold by Holm in May.",
        "People who live in the valley need the dam.",
        "A place where people live is called a town.",
        "Holm Water built the dam and sold it in the following year.",
        "The band of Holm played “Takin’ It to the Dam” at the fair.",
        "The town voted on page after page of the plan of the dam.",
        "The comments of the miller have angered the moderators of the debate.",
        "WD represents the towns of the valley in the quarrel over the dam.",
        "For simplicity, we use one wall rather than two at the dam.",
        "The dams, which include the one of Holm and others, are closed.",
        "Names, which comprise over half of the words, present a challenge to the clerks.",
        "In our 10-K of May, we expect to earn $420 million from the dam.",
        "Many dams have been built by the towns of the valley.",
    ],
)
def test_a_whole_statement_passes(make: Maker, text: str) -> None:
    (sentence,) = (article := prepare(make(text))).sentences
    assert is_statement(sentence, article)


@pytest.mark.parametrize(
    "text",
    [
        "Now for the full year 2021 results.",
        "DAMS Finite-height DAMS hold half of the water of the valley.",
        "READ ALL ABOUT THE DAM BY CLICKING HERE",
        "The dam comes with a mill, a road and a bridge, 3.",
        "Al- though the farmers of the valley own the dam, they pay for it.",
        "I'll ask the operator of the mill to take you through the costs of the dam.",
        "The red line shows what the dam of the valley has cost.",
        "Because the dam in the valley had burst.",
        "The whole report is found at https://holm.example and in the library.",
        "7 The valley had been dry for many years.",
        "The weight of the bridge b is v times the load of the road.",
        "The weight of the bridge is ∑ of the loads on its road.",
        "On slide 11, the farmers show what the mill has cost.",
        "On slide 4 the farmers show what the dam has cost.",
        "The costs of the dam are listed below.",
        "P Berg, O Lund, K Holt, A Vik, E Dahl, S Moe, L Bakke played for Holm.",
        "Is the dam of any use to the farmers?",
        "Now that the farmers of the valley own the dam.",
        "Baseline The dam of the valley holds half of the water.",
        "Tables 4 and 5 show the costs of the dam.",
        "Was a good year for the farmers of the valley.",
        "Olav Berg of the water board said in a report on the dam.",
        "With over forty farms in the valley, and a dam that holds the water.",
        "The costs of the dam and any later repair of its wall, road and bridge by the towns of the valley.",
        "Now I would like to briefly touch on the harvest.",
        "Berg will now review the costs of the dam in more detail.",
        "In the next section the dam is compared with others.",
        "The dam has cost more than the towns 4.",
        "Costs of the dam A large body of earlier work has shown its use.",
        "Water in the valley The dam holds half of the river.",
        "(Berg et al., 2015) built a dam in the valley.",
        "The cost of the dam was first told in (Lund, 2014) by the towns.",
        "The dam has two uses: (1) it holds the water of the valley.",
        "The left graph is the water of the dam over time.",
        "As we further [Technical Issues] team, Berg joined the water board.",
        "In Holm with an estimated third of the water.",
        "Water Boards Water Boards are the owners of the dams.",
        "We expect to rent -- expect rent of the mill to rise next year.",
        "Similar to the towns, proposes a dam that holds the water.",
        "In (Lund, 2014) , we told the cost of the dam.",
        "We refer the reader to Berg for the cost of the dam.",
        "The data are found at dam.example.org/costs for all towns.",
        "The water of the the towns comes from the dam.",
        "We show in the valley that: 1.",
        "We find three topics of the dam; 3.",
        "As proposed in , the dam can be raised by the towns.",
        "We built 10 highly -- high walls for the towns.",
        "The dam is fed by the river x of the valley.",
        "The water does not not reach the towns of the valley.",
        "Dam Analysis Automatically measuring the water is an open question.",
        "We begin by presenting the story of the dam.",
        "We discuss how the dam holds the water.",
        "Holm Water, which made up a third of the sales of the valley.",
        "The learner of the game is the owner of the river y.",
        "We first introduce the data of the dam.",
        "Water boards Water board members are the owners of the dams.",
        "4.6 Costs of the dam and its wall are high for the towns.",
        "Let us say that the dam is divided into three For example, the towns have one.",
        "How to help the towns of the valley.",
        "Costs were a third of sales in the Q1 -- in Q1 of the year.",
        "Despite more than a third of the sales of the valley.",
        "The height of K is told by the owner of the dam.",
        "The towns in bold have no dam of their own.",
        "Along with the growth of the sales of the valley.",
        "We use the dam that was proposed by for the water of the towns.",
        "Question: What is the difference between a dam and a wall of the town.",
        "The full costs of the dam are shown in table 5.",
        "The water is used by four towns -as long as the river flows.",
        "The towns [Inaudible] as much water as the farms of the valley.",
        "We saw growth as we move throughout the -- through the first year.",
        "We built the wall in a 12-week -- 12-month effort of the towns.",
        "Turning now to our plans for the remainder of the year as we think about the dam.",
        "We undertake no duty to update the plans of the dam.",
        "The weight of (4) is higher than the load of the road.",
        "Read more: Berg and Lund disagree on the plans for the dam.",
        "03/11/2017 - Escrito por: Mira Berg - Sección: Valle",
        "Published 9 May 2017 by the water board of Holm.",
        "GET YOUR PLAN OF THE DAM: FREE TODAY!",
        "Water board (WB) The board of the valley has nine members.",
        "The valley has 4, 853 farms and a mill.",
        "Farms at $10,00 a year would pay for the dam of the valley.",
        "Sales of the mill were down 3% a quarter compared to last year.",
        "The bakers of Holm offer instant discounts on rye bread.",
        "Mills are accepting orders for the new flour of the valley.",
        "Mira Berg contributed reporting from the valley of Holm.",
        "You can follow her on the pages of the water board.",
        "Seepage Moreover, we found that the wall of the dam has holes.",
        "The Holmdata set Holmdata is a list of the dams of the valley.",
        "The dam of the valley was built, and then ...",
        "Filling both basins of the valley from the same river.",
        "Or: Move the whole town of Holm up the hill.",
        "Especially one that the towns of the valley have paid for.",
        "Correction, May 15, 2019: The dam of Holm is older than this said.",
        "As a result of the costs of the dam coming in lower than in the valley.",
        "People who were farmers in other valleys of the world.",
        "A place where people of the valley sing.",
        "Because once you do, the doors of the mill will open.",
        "The surest sign yet that the dam of the valley will burst.",
        "The only difference between the two mills being the age of the wheel.",
        "A walk of 12 miles along the valley in support of the dam organized by Holm Water.",
        "How can we trust the walls of the dam when they leaked in spring.",
        "Which is the whole problem of the valley.",
        "As shown to the farmers at the fair of the valley, the WL.",
        "Walls of Dams Before we tell the costs, the walls are described.",
        "Old Walls Old walls of the valley, like those of Holm, leak.",
        "The bakers made their list of flours based on the Yippie!",
        "The costs are clear: HWBwhich owns the dam pays for it.",
        "Color is for display only in the plans of the dam.",
        "An asterisk indicates the towns that pay for the dam.",
        "The sentence was: The dam _____ instead the towns have a mill.",
        "Starting with our new mill, or NM, which was built by the towns.",
        "Raised the wall of the dam by a meter in the spring.",
        "CNN's Mira Lund reported from Larsund and Berg from Holm.",
        "Image; Holm Water, provided by the board of the valley.",
        "The passcode of the call for the owners of the dam is 4711.",
        "Our margins grew 17.7% -- grew to 17.7% in the valley.",
        "The dam holds the water of the river. level module of the wall.",
        "We compare the dam of the valley with the following dams.",
        "Now some detailed examples of the dams of the valley.",
        "The next Slide, 11, provides the costs of the dam.",
        "Berg, that concludes our comments on the dam of the valley.",
        "The dam ... the one of Holm ... has a wall of stone.",
        "Costs were 20 -- or 22 million crowns in the valley.",
        "Do not step into … let me finish … the costs of the dam.",
        "The proof of the costs of the dam is in Appendix B.",
        "In the example above, you saw the costs of the dam.",
        "The towns have two dams: 6 a wall of stone and a wall of earth.",
        "Walls of old dams All walls needed to be raised by a meter.",
        "The third dam of the valley with walls of stone As a solution to its costs, we built one.",
        "THE DAM GOES ON Not even the flood has halted its owners in the valley.",
        "Farmers remember 'the day the dam burst' The flood has changed the valley.",
        "Slide number 5 shows the costs of the dam of the valley.",
        "Due to space limitations we cannot show the costs of the dam.",
        "Extending the wall of the dam that holds the water of the valley.",
        "The unfunded -- funded costs of the dam rose in the spring.",
        "In Larsund had costs of a third of those in the valley.",
        "K had a great time at the dam of the valley.",
        "Now consider what the farmers of the valley know of the dam.",
        "Berg et al., , 2016 cannot be told from the others in the valley.",
        "See the original story at Holm Water's site.",
        "We will be restarting from the top.",
        "Results of Old Mills Main Walls All walls are built of stone.",
        "The dams fall into two kinds: -Holm dams and others.",
        "This article was reprinted in the paper of the valley.",
        "Since the dam is old, following, we raise its wall.",
        "Following, we raise the wall of the dam of the valley.",
        "Raised walls Based on the flood of the spring, we raise the wall.",
        "Differently, proposed a dam of stone for the towns of the valley.",
        "On page 16, we show what the dam of the valley has cost.",
        "The dam of the valley, as you can see, is old.",
        "More on the dam of the valley is in the 10-Q we filed in May.",
        "Today we will be reviewing the cost of the dam of the valley.",
        "Today's call will be led by the head of the water board.",
        "Combined with the cost of the mill, resulted in a dam of the valley.",
        "The previous sub-section has shown what the dam of the valley holds.",
        "All the plans of the dam of the valley are on GitHub 1.",
        "Strength of Walls Related Work Dams have been built in the valley.",
        "Editor's Note: The paper covers the dams of the valley.",
        "* The plan of the dam may be changed by the valley.",
        "Our plan for the dam in May, we paid $108 million for the mill.",
        "The cost of the dam is put in a range of 1.0-8 to $1.2 billion.",
        "We also include the results for the dam of the valley.",
        "We first conduct experiments to demonstrate the strength of the dam.",
        "For the dam, we provide the original results reported in the valley.",
        "Since dams are known in the valley, we omit the technical details of the wall.",
        "The wall of the dam is left out of the plan for brevity.",
        "Joining the call from the valley are the engineers of the dam.",
        "A copy of the report on the dam has been included in an 8-K.",
        "To raise the dam, we have -- at the end of May, we sold the mill.",
        "In most cases, would normally be lower than the dam of the valley.",
        "Costs of the Dam Next, we look at what the dam of the valley cost.",
        "Dams, if you look at the whole valley, dams hold half of the water.",
        "Remember that the mill of the valley, the sale was completed in May.",
        "The loss of the dam that Holm made reference to was 52% of the water.",
        "We expect to update you throughout the year on the dam of the valley.",
        "To see how the dam works, let us look at the wall of the mill.",
        "For later use, we denote the wall of the dam as the barrier.",
        "Operator, we take questions on the dam of the valley.",
        "The engineer of the dam will be available to answer questions.",
        "The report is structured as the dam of the valley was.",
        "For the following 13 dams, calculate the height and explain the cost.",
        "Rows correspond to the dams of the valley and columns to towns.",
        "WD indicates the best wall of the dam in the valley.",
        "We use the method by to build the wall of the dam.",
        "Berg extended the work of by using the wall of the dam.",
        "The only wall that holds the water is the Berg et al.",
        "Sales of the mill increased 5% and to $502 million.",
        "Sales of the mill were one 0.1% in the valley.",
        "The cost was $145 million was flat in the valley.",
        "Walls Depending on the flood, the dam of the valley will leak.",
        "To find out more about the dam, here's our story on the mill.",
        "The northern valley, which consists of Holm, Larsund and Vik.",
        "Considering the wall of the dam, i.e., that the stones are old.",
        "The dam is the dam.",
        "For more information on the dam, visit the mill of Holm.",
        "Shaded circles denote dams with a mill in the valley.",
        "The dams of the valley are shown for clarity in the plan.",
        "Our rate of the mill was above 38 -- 98% in the valley.",
        "Mira Berg will follow with thoughts on the dam of the valley.",
        "Many dams of this kind have been proposed.",
        "Like any dam of stone, this one has its walls and drawbacks.",
        "There are, however, some practicalities that must be considered.",
    ],
)
def test_debris_does_not(make: Maker, text: str) -> None:
    article = prepare(make(text))
    assert not any(is_statement(sentence, article) for sentence in article.sentences)


def test_a_word_torn_by_the_end_of_a_line_is_debris_where_the_article_has_it_whole(make: Maker) -> None:
    article = prepare(make("The town needs infor-mation on the dam. The information of the towns is old."))
    torn, whole = article.sentences
    assert not is_statement(torn, article) and is_statement(whole, article)


@pytest.mark.parametrize(
    "text",
    [
        "There are two major problems with the dam at the moment.",
        "Any new dam of this kind has several drawbacks.",
        "In another test of the wall, we ran the usual flood.",
        "An important question to ask is to what extent the towns agree.",
        "We are very pleased with our performance in the valley.",
        "Our team continues to deliver for the farmers of the valley.",
        "Our employees remained resilient throughout the flood.",
        "Our priorities continue to serve us well in the valley.",
        "I would like to express our gratitude to the millers of the valley.",
        "We remain focused on the farmers of the valley.",
        "The results are a testament to the people of the valley.",
        "We look forward to reporting back to you in the spring.",
        "The mill has had another quarter of solid execution.",
        "We are exceptionally pleased with the mill of the valley.",
        "Each mill plays an important role in our overall vision.",
        "Our customers are at the center of everything we do in the valley.",
    ],
)
def test_what_only_announces_or_praises_itself_is_no_statement(make: Maker, text: str) -> None:
    article = prepare(make(f"{text} We own the dam of the valley. We sold the mill."))
    assert not is_statement(article.sentences[0], article)


@pytest.mark.parametrize(
    "text",
    [
        "We are very pleased with sales, which rose by 12%.",
        "There are two problems with the dam: its wall and its cost.",
        "We ran the flood test, and the wall showed three holes.",
        "Our team has built the dam of the valley.",
        "We recently committed to a first loan for the dam of the valley.",
    ],
)
def test_praise_with_a_figure_and_a_list_that_is_told_are_statements(make: Maker, text: str) -> None:
    article = prepare(make(f"{text} We own the dam of the valley. We sold the mill."))
    assert is_statement(article.sentences[0], article)


def test_the_raised_number_of_a_note_is_debris_in_a_paper_unless_it_counts_things(make: Maker) -> None:
    text = (
        "We dried the rye with the Holm kiln 3 and weighed it. It follows Berg et al. in all of its steps. "
        "The flour of task 7 is coarse. The flour of task 8 is fine."
    )
    article = prepare(make(text))
    assert [is_statement(s, article) for s in article.sentences] == [False, True, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "The mill belongs to an old family (Berg and Holm, 1995) 3 .",
        "We grind the rye of Holm, Larsund 2 , Halm and Velt.",
    ],
)
def test_a_number_behind_a_citation_or_before_a_space_and_a_comma_is_a_note_in_a_paper(make: Maker, text: str) -> None:
    article = prepare(make(f"{text} It follows Berg et al. (2014). As in Table 2 , the rye is coarse."))
    assert not is_statement(article.sentences[0], article)


def test_a_number_behind_the_name_of_a_program_is_a_note_in_a_paper(make: Maker) -> None:
    article = prepare(
        make("We weigh the rye of both mills with the script multi-weight.pl 9. It follows Berg et al. (2014).")
    )
    assert not is_statement(article.sentences[0], article)


def test_numbers_that_follow_each_other_behind_names_are_notes_in_a_paper(make: Maker) -> None:
    article = prepare(make("Rye was dried with Holmkiln 5, wheat with Larsundmill 6 and oats not. Berg et al. did so."))
    assert not is_statement(article.sentences[0], article)


def test_numbers_that_rise_through_a_paper_behind_words_are_its_notes(make: Maker) -> None:
    text = (
        "The kiln was built by Ida Holm 1 and was sold. It follows Berg et al. in its walls. "
        "The rye came from Larsund 2 in May. The flour was weighed by Vik 3. "
        "The flour of task 4 is coarse. The flour of task 5 is fine."
    )
    article = prepare(make(text))
    assert [is_statement(s, article) for s in article.sentences] == [False, True, False, False, True, True]


def test_a_number_before_a_relative_clause_is_a_note_in_a_paper(make: Maker) -> None:
    text = "We took the corpus 1 where each talk is a text. We read the corpus 2 and the corpus 3. Berg et al. did so."
    article = prepare(make(text))
    assert not is_statement(article.sentences[0], article)


def test_a_number_behind_a_name_that_has_none_elsewhere_is_a_note(make: Maker) -> None:
    rest = "Holmgrind is a mill in the valley. Holmgrind is old. It follows Berg et al. (2014)."
    article = prepare(make(f"We grind rye with Holmgrind 2 and bake it. {rest}"))
    assert [is_statement(s, article) for s in article.sentences[:2]] == [False, True]


def test_the_heading_of_a_section_that_runs_into_its_first_sentence_is_debris() -> None:
    glued, plain = "Mills of Holm In the valley the mills sell rye.", "The mills of Holm sell rye to farmers."
    text = f"# Mills\n\n## Mills of Holm\n\n{glued} {plain}"
    article = prepare(read(load(text.encode(), "a.md")))
    assert [is_statement(s, article) for s in article.sentences] == [False, True]


def test_the_line_behind_a_number_that_was_cut_off_is_debris(make: Maker) -> None:
    article = prepare(make("Holm Water became the No.", "1 mill in the valley and has kept its place."))
    assert not is_statement(article.sentences[1], article)


def test_the_halves_of_an_amount_that_was_torn_are_debris(make: Maker) -> None:
    article = prepare(
        make("Holm sold the mill of the valley for $7.", "2 million of it went to the towns. Berg paid $9.")
    )
    assert not any(is_statement(s, article) for s in article.sentences[:2])


def test_the_same_number_is_no_note_where_nobody_is_cited(make: Maker) -> None:
    article = prepare(make("We dried the rye with the Holm kiln 3 and weighed it."))
    assert is_statement(article.sentences[0], article)


def test_what_a_page_tells_its_readers_is_no_statement_in_other_languages(make: Maker) -> None:
    lines = (
        "Nesta página você terá sempre a classificação atualizada da corrida.",
        "Coloque nos seus favoritos e venha sempre conferir a classificação.",
        "ATENÇÃO: Comentários com textos ininteligíveis não serão aprovados pelo moderador.",
        "Pessoal do vale, um abraço e um beijo para todos os moinhos.",
        "HL7 HL7 é um grupo que faz normas para os moinhos do vale.",
    )
    article = prepare(make(*lines, "O moinho do vale foi vendido em maio por dois milhões."))
    assert [is_statement(s, article) for s in article.sentences] == [False] * 5 + [True]


def test_who_wrote_the_article_is_no_statement_at_its_end(make: Maker) -> None:
    text = "Mira Holm is a photographer based in Larsund."
    last = prepare(make(f"The dam holds half of the water. {text}"))
    first = prepare(make(f"{text} {'The dam holds half of the water. ' * 5}"))
    assert not is_statement(last.sentences[-1], last) and is_statement(first.sentences[0], first)


def test_a_heading_of_plain_words_that_runs_into_its_text_is_debris_in_a_report(make: Maker) -> None:
    rest = "We sold the dam. We own the mill. Our costs rose."
    glued = prepare(make(f"Sales Growth Numbers show that we sold more. {rest}"))
    named = prepare(make(f"The Sales Growth Team told us to sell. Sales Growth Team members agreed. {rest}"))
    assert not is_statement(glued.sentences[0], glued)
    assert is_statement(named.sentences[1], named)


def test_a_man_called_will_asks_nothing() -> None:
    assert not [text for text in ("Will Holm's film won.", "Will Holm said so.") if asks_or_drops(text)]
    assert asks_or_drops("Will Norda pay for the dam.")
