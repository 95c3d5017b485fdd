"""Letters to learn from, all invented: nobody wrote them, and nobody in them lives."""

from home.enums import WrittenBy
from home.seed.shapes import rich

ADOPTERS = [
    {
        "title": "An adopter’s first letter",
        "written_by": WrittenBy.ADOPTER,
        "occasion": "The first letter after a child has moved in",
        "child_age": "three",
        "body": (
            "March\n\n"
            "Dear Carly,\n\n"
            "This is our first letter, and we have thought for a long time about how to begin. So we begin with what "
            "matters most. Tyler is well, and he laughs a lot.\n\n"
            "He is three now. He eats everything but peas. He has learned to pedal, and he stops for every dog. He "
            "sings before he falls asleep, mostly songs he has made up. When he meets someone new he hides behind our "
            "legs for a while, and then he shows them his cars.\n\n"
            "His photo of you stands by his bed. We say goodnight to it. We will always talk to him about you.\n\n"
            "You told us that you liked drawing as a child. He draws too: big circles, all of them blue. What did you "
            "like to draw? Is there anything that you would like to know?\n\n"
            "With warm wishes,\n"
            "Ruth and Ben"
        ),
        "notes": rich(
            "It starts with how he is, because that is what a parent wants to know first.",
            "It gives small, real things. It names no school, town or club. It ends with a question that is easy to "
            "answer.",
        ),
    },
    {
        "title": "An adopter’s yearly letter",
        "written_by": WrittenBy.ADOPTER,
        "occasion": "A letter that goes every year",
        "child_age": "eight",
        "body": (
            "September\n\n"
            "Dear Shanice and Leon,\n\n"
            "Thank you for your letter. Amara read it with us, twice. She was pleased that you like spicy food as well."
            "\n\n"
            "She is eight, tall for her age, and she has been healthy all year. She lost two teeth on one day. At "
            "school she likes science best, and she tells us about planets at breakfast. Her teacher says that she is "
            "kind to children who are new.\n\n"
            "She has one best friend and a lot of other friends. She has started to swim without help. In the summer "
            "we went to the sea. She built a castle and cried when the tide took it, and then she built a better one."
            "\n\n"
            "She asked who she gets her curly hair from. Could you tell us? She would love to know what you were good "
            "at when you were eight.\n\n"
            "We hope that your year has been kind to you.\n\n"
            "Joan and Mike"
        ),
        "notes": rich(
            "It thanks them and answers their news before it gives its own.",
            "“The sea” is enough. The name of the place is not needed. The questions come from the child.",
        ),
    },
    {
        "title": "An adopter’s letter after a hard year",
        "written_by": WrittenBy.ADOPTER,
        "occasion": "When there is hard news, and the team knows of it",
        "child_age": "thirteen",
        "body": (
            "January\n\n"
            "Dear Karen,\n\n"
            "We are sorry that this letter is late. It has been a hard year, and we did not know how to write about "
            "it. We want to be honest with you, and we want to be fair to Joe.\n\n"
            "He has been very sad and very angry, and for some weeks he did not go to school. He has someone to talk "
            "to now, and he is getting better bit by bit. Nobody is to blame. He said that we may tell you this "
            "much.\n\n"
            "There were good days too. He cooked for us on Sundays. He grew so fast that nothing fits him. He found "
            "an old guitar, and he plays the same four chords until we hum them at work.\n\n"
            "He thinks about you. He asked us to say that he still has the bear.\n\n"
            "Please do not feel that you must find the right words. A few lines would mean a lot to him.\n\n"
            "Sue"
        ),
        "notes": rich(
            "The adopter rang the team before writing. They agreed what to say, and the worker rang Karen first.",
            "It says what is true without every detail. It asks the young person what may be told. It has light in it.",
        ),
    },
    {
        "title": "An adopter’s letter to a birth grandmother",
        "written_by": WrittenBy.ADOPTER,
        "occasion": "Writing to someone who looked after the child",
        "child_age": "five",
        "body": (
            "June\n\n"
            "Dear Nana Pat,\n\n"
            "Ellie calls you that, so we hope that we may too. She still talks about your kitchen, and about standing "
            "on the stool to stir.\n\n"
            "She is five and starts school after the summer. She can write her name, with one letter the wrong way "
            "round. She loves worms, mud and anything that is yellow. We made your shortbread from the card you gave "
            "us. Ours was not as good, but we ate it all.\n\n"
            "She has had her eyes tested and has red glasses, which she chose herself.\n\n"
            "You gave her a good start and a lot of love. We can see it in her. Thank you.\n\n"
            "Would you tell us a story from when she was a baby? We would keep it for her.\n\n"
            "With love,\n"
            "Tom and Dev"
        ),
        "notes": rich(
            "It uses the name that the child uses. It says thank you for something real.",
            "It asks for a story that only she can tell.",
        ),
    },
]

BIRTH_RELATIVES = [
    {
        "title": "A birth mother’s first letter",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "The first letter from a mother",
        "child_age": "two",
        "body": (
            "May\n\n"
            "Dear Tyler’s mum and dad,\n\n"
            "I have started this many times. My worker said just start, so here it is.\n\n"
            "Thank you for your letter and for telling me about the dogs. I read it every night for a week. I am glad "
            "that he sings. I sing all the time, so he gets that from me.\n\n"
            "I am doing all right. I have my own flat, and a cat called Socks who is too fat. I work three mornings "
            "in a café. I still draw. When I was little I drew horses, and all of them had five legs.\n\n"
            "My gran died in the winter. She was old and it was peaceful. She would want him to know that she loved "
            "him.\n\n"
            "Does he like being read to? Does he still hate having his hair washed?\n\n"
            "I think of him every day, and I am glad that he is safe with you.\n\n"
            "Carly"
        ),
        "notes": rich(
            "It says thank you and answers their news. It tells small things about her life, and no place.",
            "It gives family news that he may want to know one day. It ends with her first name.",
        ),
    },
    {
        "title": "A birth father’s first letter",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "Writing for the first time after some years",
        "child_age": "seven",
        "body": (
            "October\n\n"
            "Dear Amara’s family,\n\n"
            "My name is Leon. I did not write before and I am sorry. I did not know if I was allowed, and then it "
            "felt too late. I was told that it is never too late.\n\n"
            "I would like Amara to know a bit about me. I am tall and I have curly hair. I drive a van. I like "
            "cooking, running, and fixing bikes that other people throw away. When I was seven I wanted to fly planes."
            "\n\n"
            "There is asthma on my side. My mum and I both have it. Please tell her doctor, if it helps.\n\n"
            "I do not want to upset anything. I would just like to know that she is well. What makes her laugh?\n\n"
            "Thank you for looking after her.\n\n"
            "Leon"
        ),
        "notes": rich(
            "It says sorry once, and goes on. Nobody loses their place by not writing.",
            "An illness that runs in the family is worth telling. It asks one question and hopes for little.",
        ),
    },
    {
        "title": "A grandfather’s letter",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "A letter from a grandparent",
        "child_age": "nine",
        "body": (
            "February\n\n"
            "Dear Ellie, and dear Tom and Dev,\n\n"
            "It is cold here and I am writing by the window so that I can watch the birds. There is a robin that "
            "comes when I dig.\n\n"
            "Thank you for the drawing of the worms. It is on my wall. Nana Pat and I argued about which one is the "
            "best. I say the one with the hat.\n\n"
            "You asked what your birth mum was like when she was nine. She climbed everything. She had a scab on each "
            "knee from Easter to the autumn. She was kind to animals and cross with her brothers.\n\n"
            "My knees are bad now, but I still grow beans, more than we can eat.\n\n"
            "What are you reading? I liked books about the sea.\n\n"
            "Your grandad Ron"
        ),
        "notes": rich(
            "Grandparents hold stories that nobody else has. This one answers a child’s question.",
            "“It is cold here” tells about the day and not about the place.",
        ),
    },
    {
        "title": "When the page feels blank",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "A few lines are enough",
        "child_age": "",
        "body": (
            "November\n\n"
            "Dear Joe,\n\n"
            "I never know what to put, so this is short.\n\n"
            "I am OK. I have a new coat and it is green. I listened to the song you like. I like it too.\n\n"
            "I think of you a lot, most of all when it rains, because you loved puddles.\n\n"
            "Karen"
        ),
        "notes": rich(
            "Five sentences, and it is a good letter. One thing about today, one thing you remember, and your name.",
        ),
    },
    {
        "title": "A card",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "A card for a birthday or another day",
        "child_age": "",
        "body": (
            "Dear Mina,\n\n"
            "Happy birthday! I hope that there is cake, and that someone lets you have the biggest piece.\n\n"
            "I lit a candle for you.\n\n"
            "Auntie Bea"
        ),
        "notes": rich(
            "A card is a real letter. Ask us before you send a present or money: they cannot go with it.",
        ),
    },
    {
        "title": "A letter to a brother or sister",
        "written_by": WrittenBy.BIRTH_RELATIVE,
        "occasion": "From an older sister who lives somewhere else",
        "child_age": "six and eleven",
        "body": (
            "August\n\n"
            "Hi Mina and hi Sami,\n\n"
            "It is me, Jas. I am sixteen now, which sounds old but does not feel it.\n\n"
            "I passed most of my exams. I am going to learn about plants and gardens. I have purple hair at the "
            "moment. My foster mum says that it suits me, but she laughed first.\n\n"
            "Sami, do you still line up all your cars? Mina, I do not know you so well because you were tiny. You "
            "used to hold on to my thumb and not let go.\n\n"
            "I drew you both a picture of a tree with three birds. That is us.\n\n"
            "You do not have to write back. If you want to, tell me what you had for breakfast and what made you laugh."
            "\n\n"
            "Love,\n"
            "Jas"
        ),
        "notes": rich(
            "Brothers and sisters can keep it light. A drawing goes well with it.",
            "It names no place, and no one else’s full name. It lets them off: they need not answer.",
        ),
    },
]

LETTERS = [*ADOPTERS, *BIRTH_RELATIVES]
