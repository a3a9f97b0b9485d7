/// Short invented texts, one or more for each way in which news says who said what, and what a reader takes from them.
///
///     ## a group of cases
///     A paragraph of the text; a line that begins with two spaces goes on with it, "# " opens a title.
///     = kind | speaker | words of the content … more of its words | words of the source
///
/// The speaker is "-" where the text names nobody; the words of the source may be left out. "?" for "=" marks a statement that
/// may be missed; everything else must be found, and nothing besides. A case that begins with "!" is not read right yet.
enum PhenomenaCases {
  static let text = #"""
    ## direct quotations

    “The canal is open,” Ana Brandt said.
    = direct | Ana Brandt | The canal is open

    Ana Brandt said: “The canal is open again.”
    = direct | Ana Brandt | The canal is open again

    “The canal is open,” said Ana Brandt, the harbour master.
    = direct | Ana Brandt | The canal is open

    “The canal is open,” Ana Brandt told reporters in Port Ansel, “and it will stay open.”
    = direct | Ana Brandt | The canal is open … and it will stay open

    “Is the canal open?” asked Tom Rusk.
    = direct | Tom Rusk | Is the canal open

    “We will not pay!” shouted Piet Oduya.
    = direct | Piet Oduya | We will not pay

    "The canal is open," Ana Brandt said on Monday.
    = direct | Ana Brandt | The canal is open

    ‘The canal is open,’ Ana Brandt said on Monday.
    = direct | Ana Brandt | The canal is open

    ‘It isn’t the dockers’ harbour,’ Ana Brandt said.
    = direct | Ana Brandt | It isn’t the dockers’ harbour

    Tom Rusk replied: “Nobody has asked the fishermen.”
    = direct | Tom Rusk | Nobody has asked the fishermen

    Lorna Bexley-Cruz, who runs the ferry, said, “The boats are full every day.”
    = direct | Lorna Bexley-Cruz | The boats are full every day

    “The ferry is late,” Bas Molnar wrote in a letter to the council.
    = direct | Bas Molnar | The ferry is late

    “Nothing,” Alma Rusk said when she was asked what the inspectors had found.
    = direct | Alma Rusk | Nothing

    “The ice is thin,” warned Alma Rusk. “Nobody should walk on it.”
    = direct | Alma Rusk | The ice is thin
    = direct | Alma Rusk | Nobody should walk on it

    “I am tired,” Piet Oduya said. “I am going home,” he added.
    = direct | Piet Oduya | I am tired
    = direct | Piet Oduya | I am going home

    ## mixed quotations

    Ana Brandt said that the canal was “as good as new” after the repairs.
    = mixed | Ana Brandt | that the canal was … as good as new … after the repairs

    Tom Rusk called the plan “a bridge to nowhere”.
    = mixed | Tom Rusk | the plan … a bridge to nowhere

    Piet Oduya described the offer as “an insult to every docker in the port”.
    = mixed | Piet Oduya | an insult to every docker

    Alma Rusk said the town “has waited long enough” for its ferry.
    = mixed | Alma Rusk | the town … has waited long enough … for its ferry

    The strike, Bas Molnar warned, would be “long and cold”.
    = mixed | Bas Molnar | The strike … would be … long and cold

    Ana Brandt insisted there was “no hole, not even a small one” in the accounts.
    = mixed | Ana Brandt | there was … no hole … in the accounts

    Tom Rusk said he was “proud of his crew”.
    = mixed | Tom Rusk | he was … proud of his crew

    ## indirect speech

    Ana Brandt said the canal would open in May.
    = indirect | Ana Brandt | the canal would open in May

    Ana Brandt said on Monday that the canal would open in May.
    = indirect | Ana Brandt | the canal would open in May

    The canal would open in May, Ana Brandt said.
    = indirect | Ana Brandt | The canal would open in May

    The canal, Ana Brandt said, would open in May.
    = indirect | Ana Brandt | The canal … would open in May

    Tom Rusk denied that he had taken the money.
    = indirect | Tom Rusk | he had taken the money

    Piet Oduya announced that the dockers would strike on Friday.
    = indirect | Piet Oduya | the dockers would strike on Friday

    Alma Rusk warned that the dam could fail within a year.
    = indirect | Alma Rusk | the dam could fail within a year

    Bas Molnar told the council that the school needed a new roof.
    = indirect | Bas Molnar | the school needed a new roof

    Lorna Bexley-Cruz asked whether the ferry would run on Sundays.
    = indirect | Lorna Bexley-Cruz | whether the ferry would run on Sundays

    Ana Brandt believes the harbour is safe.
    = indirect | Ana Brandt | the harbour is safe

    Tom Rusk urged the council to repair the pier before the winter.
    = indirect | Tom Rusk | to repair the pier

    Piet Oduya promised to give the money back.
    = indirect | Piet Oduya | to give the money back

    Alma Rusk accused the company of hiding the reports.
    = indirect | Alma Rusk | hiding the reports

    Bas Molnar argued that the toll was too high, and that the drivers would go elsewhere.
    = indirect | Bas Molnar | that the toll was too high … the drivers would go elsewhere

    Lorna Bexley-Cruz criticised the delay.
    ? indirect | Lorna Bexley-Cruz | the delay

    Ana Brandt walked along the canal and closed the gate behind her.

    The canal is four miles long. It was dug by hand.

    Tom Rusk said the pier was safe. Piet Oduya said it was not.
    = indirect | Tom Rusk | the pier was safe
    = indirect | Piet Oduya | it was not

    Ana Brandt said the lock was broken and added that the repair would take a week.
    = indirect | Ana Brandt | the lock was broken
    = indirect | Ana Brandt | the repair would take a week

    ## according to

    According to Ana Brandt, the canal will open in May.
    = indirect | Ana Brandt | the canal will open in May

    The canal will open in May, according to Ana Brandt.
    = indirect | Ana Brandt | The canal will open in May

    The canal, according to harbour master Ana Brandt, will open in May.
    = indirect | Ana Brandt | The canal … will open in May

    According to the Fisheries Ministry, the catch fell by a third.
    = indirect | Fisheries Ministry | the catch fell by a third

    According to two officials, the catch fell by a third.
    = indirect | - | the catch fell by a third | two officials

    !
    In the view of Tom Rusk, the pier is a danger to children.
    = indirect | Tom Rusk | the pier is a danger

    According to a study by the Ansel Institute, the river is clean.
    = indirect | Ansel Institute | the river is clean | a study

    ## headlines

    # Ana Brandt: The canal will open in May
    Harbour master Ana Brandt closed the gate on Monday.
    = indirect | Ana Brandt | The canal will open in May

    # Harbour Master: “The canal will open in May”
    The harbour master, Ana Brandt, closed the gate on Monday.
    = direct | Ana Brandt | The canal will open in May

    # Canal to open in May, Brandt says
    Harbour master Ana Brandt closed the gate on Monday.
    = indirect | Ana Brandt | Canal to open in May

    # Norway: ferry rules must change
    The ferry was late again on Monday.
    = indirect | Norway | ferry rules must change

    !
    # Brandt denies flood warning was late
    Ana Brandt, the harbour master, closed the gate on Monday.
    = indirect | Ana Brandt | flood warning was late

    # Weather: rain in the north
    It will be cold.

    ## quotations over paragraphs

    “The canal is old,” Ana Brandt said. “It was dug by hand, and the walls are soft.
    “We have asked for money for ten years.”
    = direct | Ana Brandt | The canal is old
    = direct | Ana Brandt | It was dug by hand … the walls are soft
    = direct | Ana Brandt | We have asked for money

    Ana Brandt said: “The canal is old.
    “It was dug by hand.
    “We have asked for money for ten years.”
    = direct | Ana Brandt | The canal is old
    ? direct | Ana Brandt | It was dug by hand
    ? direct | Ana Brandt | We have asked for money

    “We sail at noon,” said Piet Oduya.
    “Nobody will stop us,” said Tom Rusk.
    = direct | Piet Oduya | We sail at noon
    = direct | Tom Rusk | Nobody will stop us

    “We sail at noon,” said Piet Oduya. The men laughed.
    “Nobody will stop us,” he said.
    = direct | Piet Oduya | We sail at noon
    = direct | Piet Oduya | Nobody will stop us

    ## quotations that go on without a cue

    “The canal is old,” Ana Brandt said. “The walls are soft and nobody wants to pay for them.”
    = direct | Ana Brandt | The canal is old
    = direct | Ana Brandt | The walls are soft

    “The canal is old,” Ana Brandt told the council. “The walls are soft. They will fall.”
    = direct | Ana Brandt | The canal is old
    = direct | Ana Brandt | The walls are soft. They will fall

    “Yes,” said Tom Rusk. “And I would do it again tomorrow.”
    = direct | Tom Rusk | Yes
    = direct | Tom Rusk | And I would do it again

    Piet Oduya shook his head. “The men are tired of promises,” he said. “They want to be paid.”
    = direct | Piet Oduya | The men are tired of promises
    = direct | Piet Oduya | They want to be paid

    Piet Oduya shook his head. “The men are tired of promises.”
    = direct | Piet Oduya | The men are tired of promises

    ## reports in reports

    !
    Ana Brandt said Tom Rusk had told her the pier was safe.
    = indirect | Ana Brandt | Tom Rusk had told her the pier was safe
    = indirect | Tom Rusk | the pier was safe

    “Tom Rusk told me the pier was safe,” Ana Brandt said.
    = direct | Ana Brandt | Tom Rusk told me the pier was safe
    ? direct | Tom Rusk | the pier was safe

    !
    Ana Brandt denied a claim by Tom Rusk that the pier was rotten.
    = indirect | Ana Brandt | a claim by Tom Rusk that the pier was rotten
    ? indirect | Tom Rusk | the pier was rotten

    Piet Oduya said the company had promised that nobody would lose his job.
    = indirect | Piet Oduya | the company had promised that nobody would lose his job
    ? indirect | - | nobody would lose his job

    The Ansel Post reported that Alma Rusk had called the mayor “a coward”.
    = mixed | Ansel Post | Alma Rusk had called the mayor
    ? mixed | Alma Rusk | a coward

    ## unnamed sources

    Two officials said the talks had failed.
    = indirect | - | the talks had failed | Two officials

    The talks had failed, two officials said on condition of anonymity.
    = indirect | - | The talks had failed | two officials

    “It is over,” a senior official told reporters.
    = direct | - | It is over | a senior official

    Witnesses said the boat had no lights.
    = indirect | - | the boat had no lights | Witnesses

    People who live near the port said they had heard nothing.
    = indirect | - | they had heard nothing | People

    Critics say the plan is too expensive.
    = indirect | - | the plan is too expensive | Critics

    Sources close to Ana Brandt said she would resign.
    = indirect | - | she would resign | Sources close to Ana Brandt

    An official in Oslo said the ferry would run again.
    = indirect | - | the ferry would run again | An official in Oslo

    Analysts expect the price to fall.
    = indirect | - | the price to fall | Analysts

    “My shop is empty,” said one woman, who did not want to be named.
    = direct | - | My shop is empty | one woman

    A survey of 400 sailors found that half were afraid of storms.
    = indirect | - | half were afraid of storms | A survey

    It was said that the bridge was haunted.
    ? indirect | - | the bridge was haunted

    The police report says the door was open.
    = indirect | - | the door was open | police report

    ## spokespersons

    A spokesman for the Fisheries Ministry said the catch had fallen.
    = indirect | Fisheries Ministry | the catch had fallen | A spokesman for the Fisheries Ministry

    “The catch has fallen,” a spokeswoman for Molnar Freight said.
    = direct | Molnar Freight | The catch has fallen | a spokeswoman for Molnar Freight

    Fisheries Ministry spokeswoman Ana Brandt said the catch had fallen.
    = indirect | Ana Brandt | the catch had fallen

    “The catch has fallen,” said Ana Brandt, a spokeswoman for the Fisheries Ministry.
    = direct | Ana Brandt | The catch has fallen

    A spokeswoman for Tom Rusk said he would not resign.
    = indirect | - | he would not resign | A spokeswoman for Tom Rusk

    The company’s spokesman, Bas Molnar, said the ships were safe.
    = indirect | Bas Molnar | the ships were safe

    Spokesman Bas Molnar met the crews on Monday. The spokesman said the ships were safe.
    = indirect | Bas Molnar | the ships were safe

    Lawyers for Tom Rusk said he was innocent.
    = indirect | - | he was innocent | Lawyers for Tom Rusk

    ## the first person inside quotations

    “I will not resign,” Tom Rusk said.
    = direct | Tom Rusk | I will not resign

    Tom Rusk met Ana Brandt. “I told her that I was sorry,” he said.
    = direct | Tom Rusk | I told her that I was sorry
    ? direct | Tom Rusk | that I was sorry

    “I said no,” Ana Brandt recalled.
    = direct | Ana Brandt | I said no
    ? direct | Ana Brandt | no

    “I think the pier is rotten,” Alma Rusk said.
    = direct | Alma Rusk | I think the pier is rotten
    ? direct | Alma Rusk | the pier is rotten

    “I believe we can win,” Piet Oduya told the crowd. “I know the men are ready.”
    = direct | Piet Oduya | I believe we can win
    ? direct | Piet Oduya | we can win
    = direct | Piet Oduya | I know the men are ready
    ? direct | Piet Oduya | the men are ready

    ## roles before the name

    Harbour master Ana Brandt said the canal was open.
    = indirect | Ana Brandt | the canal was open

    Norwegian fisheries minister Sigrid Tveiten said the catch had fallen.
    = indirect | Sigrid Tveiten | the catch had fallen

    The union’s leader, Piet Oduya, said the strike would go on.
    = indirect | Piet Oduya | the strike would go on

    Former mayor Tom Rusk said the pier was rotten.
    = indirect | Tom Rusk | the pier was rotten

    The head of the pilots’ guild, Alma Rusk, said the fog was thick.
    = indirect | Alma Rusk | the fog was thick

    Union leader Piet Oduya and mayor Tom Rusk met on Monday. Rusk said the strike was over.
    = indirect | Tom Rusk | the strike was over

    Sen. Ana Brandt said the bill would pass.
    = indirect | Ana Brandt | the bill would pass

    ## roles after the name

    Ana Brandt, the harbour master, said the canal was open.
    = indirect | Ana Brandt | the canal was open

    Ana Brandt, harbour master of Port Ansel since 2009, said the canal was open.
    = indirect | Ana Brandt | the canal was open

    Piet Oduya, who heads the dockers’ union, said the strike would go on.
    = indirect | Piet Oduya | the strike would go on

    “The fog was thick,” said Alma Rusk, 52, a pilot from Port Ansel.
    = direct | Alma Rusk | The fog was thick

    Bas Molnar (a retired judge) said the law was clear.
    = indirect | Bas Molnar | the law was clear

    Lorna Bexley-Cruz is the head of the Ansel Ferry Company. The company’s boats are full, Bexley-Cruz said.
    = indirect | Lorna Bexley-Cruz | The company’s boats are full

    ## roles instead of the name

    Harbour master Ana Brandt opened the gate. The harbour master said the canal was safe.
    = indirect | Ana Brandt | the canal was safe

    Fisheries minister Sigrid Tveiten met the crews. The minister said the catch had fallen.
    = indirect | Sigrid Tveiten | the catch had fallen

    Mayor Tom Rusk met union leader Piet Oduya. The mayor said he was glad. The union leader said nothing had changed.
    = indirect | Tom Rusk | he was glad
    = indirect | Piet Oduya | nothing had changed

    Defence minister Ana Brandt resigned. The finance minister said he was sorry.
    = indirect | - | he was sorry | The finance minister

    The Iraqi defence minister, Juma Inad, arrived on Monday. “We are ready,” the Iraqi minister said.
    = direct | Juma Inad | We are ready

    Ana Brandt, chairwoman of the council, opened the meeting. The chairwoman said the roof leaked.
    = indirect | Ana Brandt | the roof leaked

    !
    “The roof leaks,” the mayor said. Tom Rusk has been mayor for ten years.
    = direct | Tom Rusk | The roof leaks

    The writer, whose last book sold well, said she was tired.
    = indirect | - | she was tired | The writer

    ## honorifics

    Mr. Oduya said the strike would go on.
    = indirect | Oduya | the strike would go on

    Piet Oduya leads the union. Mr. Oduya said the strike would go on.
    = indirect | Piet Oduya | the strike would go on

    Dr. Lorna Bexley-Cruz said the water was clean. Dr. Bexley-Cruz tests it every week.
    = indirect | Lorna Bexley-Cruz | the water was clean

    Its president, Dr. Lorna Bexley-Cruz, said the water was clean.
    = indirect | Lorna Bexley-Cruz | the water was clean

    “Go home,” said Mrs Brandt. Mr Brandt slept.
    = direct | Brandt | Go home

    Sir Tom Rusk said the castle was cold.
    = indirect | Tom Rusk | the castle was cold

    Professor Alma Rusk told students that the glacier was melting.
    = indirect | Alma Rusk | the glacier was melting

    Gen. Bas Molnar said the road was open.
    = indirect | Bas Molnar | the road was open

    ## surnames shared

    Ana Brandt and Tom Brandt own the mill. Mr Brandt said the wheel was broken. Mrs Brandt said it could be repaired.
    = indirect | Tom Brandt | the wheel was broken
    = indirect | Ana Brandt | it could be repaired

    Ana Brandt and Eva Brandt own the mill. Eva said the wheel was broken.
    = indirect | Eva Brandt | the wheel was broken

    Alma Rusk met Tom Rusk at the pier. “It is rotten,” Alma Rusk said. “It is not,” Tom Rusk replied.
    = direct | Alma Rusk | It is rotten
    = direct | Tom Rusk | It is not

    Piet Oduya left his wife, Grace Oduya, in charge of the shop. She said business was good.
    = indirect | Grace Oduya | business was good

    ## pronouns

    Ana Brandt met Tom Rusk on Monday. She said the canal was open. He said it was not.
    = indirect | Ana Brandt | the canal was open
    = indirect | Tom Rusk | it was not

    “The canal is open,” Ana Brandt said. She said ships could pass.
    = direct | Ana Brandt | The canal is open
    = indirect | Ana Brandt | ships could pass

    When he arrived, Piet Oduya said the strike was over.
    = indirect | Piet Oduya | the strike was over

    Tom Rusk said Bas Molnar was a friend.
    He added that the two had sailed together.
    = indirect | Tom Rusk | Bas Molnar was a friend
    = indirect | Tom Rusk | the two had sailed together

    Bas Molnar was elected in May. Tom Rusk, the mayor before him, said he wished him luck.
    = indirect | Tom Rusk | he wished him luck

    Alma Rusk, his sister, said Tom Rusk had slept. He later said he had not.
    = indirect | Alma Rusk | Tom Rusk had slept
    = indirect | Tom Rusk | he had not

    ## organizations that speak

    The Harbour Workers’ Union said the strike would go on.
    = indirect | Harbour Workers’ Union | the strike would go on

    The Fisheries Ministry said in a statement that the catch had fallen.
    = indirect | Fisheries Ministry | the catch had fallen

    Molnar Freight said its ships were safe. The company said it would pay.
    = indirect | Molnar Freight | its ships were safe
    = indirect | Molnar Freight | it would pay

    The Fisheries Ministry closed the port. It said the storm was near.
    = indirect | Fisheries Ministry | the storm was near

    The Dock Council met on Monday. The council said the pier would be repaired.
    = indirect | Dock Council | the pier would be repaired

    “We are ready,” the Harbour Workers’ Union said in a letter.
    = direct | Harbour Workers’ Union | We are ready

    The Ansel Post wrote that the mayor had left.
    = indirect | Ansel Post | the mayor had left

    Police said the driver was tired.
    = indirect | - | the driver was tired | Police

    The government said taxes would not rise.
    = indirect | - | taxes would not rise | The government

    ## countries that speak

    Norway said the ferry was late.
    = indirect | Norway | the ferry was late

    !
    Iceland and Norway signed a treaty about herring. Iceland said it would protect the fish.
    = indirect | Iceland | it would protect the fish

    Tehran said the road was open.
    = indirect | Tehran | the road was open

    The United States said the road was open. The US added that it would stay open.
    = indirect | United States | the road was open
    = indirect | United States | it would stay open

    Norway’s government said the ferry was late.
    = indirect | Norway’s government | the ferry was late

    The road was open, Iceland announced on Monday.
    = indirect | Iceland | The road was open

    ## countries in adjectives

    The Norwegian government said the ferry was late.
    = indirect | Norwegian government | the ferry was late

    The Icelandic parliament voted on Monday. It said the herring must be protected.
    = indirect | Icelandic parliament | the herring must be protected

    Norwegian officials said the ferry was late.
    = indirect | - | the ferry was late | Norwegian officials

    The Norwegian fisheries ministry said the catch had fallen.
    = indirect | Norwegian fisheries ministry | the catch had fallen

    Icelanders say the winter is long.
    = indirect | Icelanders | the winter is long

    ## acronyms

    The Harbour Workers’ Union (HWU) met on Monday. The HWU said the strike would go on.
    = indirect | Harbour Workers’ Union | the strike would go on

    The HWU said the strike would go on. The Harbour Workers’ Union has 400 members.
    = indirect | Harbour Workers’ Union | the strike would go on

    !
    The National Fisheries Institute counts herring. “There are fewer,” the NFI said.
    = direct | National Fisheries Institute | There are fewer

    The Ansel Ferry Company, known as AFC, is old. AFC said its boats were new.
    = indirect | Ansel Ferry Company | its boats were new

    ## one name in several spellings

    Ana Brandt opened the gate. Brandt said the canal was safe.
    = indirect | Ana Brandt | the canal was safe

    Donald J. Oduya opened the gate. Donald Oduya said the canal was safe.
    = indirect | Donald J. Oduya | the canal was safe

    Zsófia Ötvös opened the gate. Zsofia Otvos said the canal was safe.
    = indirect | Zsófia Ötvös | the canal was safe

    Jan van der Veld opened the gate. Van der Veld said the canal was safe.
    = indirect | Jan van der Veld | the canal was safe

    # BRANDT OPENS GATE
    Ana Brandt opened the gate. Ana said the canal was safe.
    = indirect | Ana Brandt | the canal was safe

    Sean O’Hara opened the gate. “It is safe,” O'Hara said.
    = direct | Sean O’Hara | It is safe

    Bas Molnar Jr. opened the gate. Molnar said the canal was safe.
    = indirect | Bas Molnar Jr. | the canal was safe

    Mohammed al-Rashedi opened the gate. Al-Rashedi said the canal was safe.
    = indirect | Mohammed al-Rashedi | the canal was safe

    ## who is told and who tells

    Ana Brandt told the Ansel Post that the canal was open.
    = indirect | Ana Brandt | the canal was open

    In an interview with the Ansel Post, Ana Brandt said the canal was open.
    = indirect | Ana Brandt | the canal was open

    In a statement, the Fisheries Ministry said the catch had fallen.
    = indirect | Fisheries Ministry | the catch had fallen

    Ana Brandt, speaking for the council, said the canal was open.
    = indirect | Ana Brandt | the canal was open

    Tom Rusk’s lawyer, Bas Molnar, said the charge was absurd.
    = indirect | Bas Molnar | the charge was absurd

    Tom Rusk’s lawyer said the charge was absurd.
    = indirect | - | the charge was absurd | Tom Rusk’s lawyer

    Tom Rusk was arrested on Monday. His lawyer said the charge was absurd.
    = indirect | - | the charge was absurd | His lawyer

    Ana Brandt’s report says the canal was open.
    = indirect | Ana Brandt | the canal was open | Ana Brandt’s report

    A letter signed by Ana Brandt says the canal was open.
    = indirect | Ana Brandt | the canal was open | A letter

    One of the sailors said the captain was asleep.
    = indirect | - | the captain was asleep | One of the sailors

    Ana Brandt and Tom Rusk said the canal was open.
    = indirect | Ana Brandt | the canal was open | Ana Brandt and Tom Rusk

    Bas Molnar asked Alma Rusk why the gate was shut. “Because of the ice,” she told him.
    = indirect | Bas Molnar | why the gate was shut
    = direct | Alma Rusk | Because of the ice

    Asked about the gate, Alma Rusk said it was shut because of the ice.
    ? indirect | - | the gate
    = indirect | Alma Rusk | it was shut because of the ice

    Reached by telephone, Piet Oduya declined to comment.
    ? indirect | Piet Oduya | to comment

    The gate, said Alma Rusk, was shut because of the ice.
    = indirect | Alma Rusk | The gate … was shut because of the ice

    ## roles and pronouns of several people

    The mayor’s sister, Eva Rusk, said the house was empty.
    = indirect | Eva Rusk | the house was empty

    Eva Rusk and her husband, Tom, run the mill. Tom said the wheel was broken.
    = indirect | Tom | the wheel was broken

    Mayor Tom Rusk and former mayor Bas Molnar spoke on Monday. The former mayor said the bridge was old.
    = indirect | Bas Molnar | the bridge was old

    Union leader Piet Oduya met the mayor, Tom Rusk. “I told him that the men were tired,” Oduya said.
    = direct | Piet Oduya | I told him that the men were tired
    ? direct | Piet Oduya | the men were tired

    Sigrid Tveiten, the Norwegian fisheries minister, met Jon Hafstein, her Icelandic counterpart. The Norwegian minister
      said the herring had gone north. The Icelandic minister said they had not.
    = indirect | Sigrid Tveiten | the herring had gone north
    = indirect | Jon Hafstein | they had not

    Ansel Ferry Company chief executive Lorna Bexley-Cruz opened the pier. The chief executive said the boats were full.
    = indirect | Lorna Bexley-Cruz | the boats were full

    Alma Rusk, a pilot, and Grace Oduya, a cook, were on the boat. The pilot said the fog was thick.
    The cook said she had seen nothing.
    = indirect | Alma Rusk | the fog was thick
    = indirect | Grace Oduya | she had seen nothing

    Tom Rusk was born in Port Ansel. He went to sea at fifteen. He says the sea was kinder then.
    = indirect | Tom Rusk | the sea was kinder then

    Grace Oduya is a cook. Her brother Piet Oduya is a docker. She says he works too much.
    = indirect | Grace Oduya | he works too much

    Tom Rusk praised Grace Oduya. “She is the best cook in the fleet,” he said.
    = direct | Tom Rusk | She is the best cook
    ? indirect | Tom Rusk | Grace Oduya

    Grace Oduya thanked Tom Rusk. “He is kind,” she said.
    = direct | Grace Oduya | He is kind
    ? indirect | Grace Oduya | Tom Rusk

    !
    The judge, Harriet Venn, heard Tom Rusk and Ana Brandt. She said both were right.
    = indirect | Harriet Venn | both were right

    ## longer articles

    # Dockers go on strike in Port Ansel
    The dockers of Port Ansel stopped work on Monday, the Harbour Workers’ Union said.
    “The men are tired,” said Piet Oduya, the union’s leader. “They have not been paid since June.”
    Molnar Freight, which owns the port, denied this. “Everybody is paid on time,” said its spokeswoman, Jen Abbasi.
    She said the company would talk to the union.
    Oduya said he had heard that before.
    = indirect | Harbour Workers’ Union | The dockers of Port Ansel stopped work on Monday
    = direct | Piet Oduya | The men are tired
    = direct | Piet Oduya | They have not been paid since June
    ? indirect | Molnar Freight | this
    = direct | Jen Abbasi | Everybody is paid on time
    = indirect | Jen Abbasi | the company would talk to the union
    = indirect | Piet Oduya | he had heard that before

    # Canal to close for a year
    PORT ANSEL — The old canal will close for a year, harbour master Ana Brandt said on Monday.
    “The walls are soft,” Brandt told the council. “We cannot wait for them to fall.”
    The mayor, Tom Rusk, was not convinced. “We need the toll,” he said.
    Alma Rusk, his sister and a pilot, agreed with the harbour master. She said ships had hit the wall twice.
    According to the Ansel Institute, the walls have moved by three inches.
    = indirect | Ana Brandt | The old canal will close for a year
    = direct | Ana Brandt | The walls are soft
    = direct | Ana Brandt | We cannot wait for them to fall
    = direct | Tom Rusk | We need the toll
    ? indirect | Alma Rusk | with the harbour master
    = indirect | Alma Rusk | ships had hit the wall twice
    = indirect | Ansel Institute | the walls have moved by three inches

    !
    # Herring talks end without a deal
    Norway and Iceland ended talks about herring on Friday.
    Norwegian fisheries minister Sigrid Tveiten said Iceland had asked for too much.
    “We offered them half,” she said. “They wanted all of it.”
    Reykjavik disagreed. Jon Hafstein, the Icelandic fisheries minister, said the offer was “a third, and not a fish more”.
    The Icelandic minister said the talks would go on in the spring.
    Two diplomats said the ministers had not shaken hands.
    = indirect | Sigrid Tveiten | Iceland had asked for too much
    = direct | Sigrid Tveiten | We offered them half
    = direct | Sigrid Tveiten | They wanted all of it
    = mixed | Jon Hafstein | the offer was … a third, and not a fish more
    = indirect | Jon Hafstein | the talks would go on in the spring
    = indirect | - | the ministers had not shaken hands | Two diplomats

    !
    # Cook tells court of night on ferry
    Grace Oduya, 34, a cook on the ferry, told the court on Tuesday that the captain had been asleep.
    “I knocked twice,” she said. “Nobody answered.”
    The captain, Bas Molnar, denies this. His lawyer, Priya Venn, asked Oduya whether she had been drinking.
    “I don’t drink,” Oduya replied.
    Judge Harriet Lumley told the lawyer to sit down.
    The trial goes on.
    = indirect | Grace Oduya | the captain had been asleep
    = direct | Grace Oduya | I knocked twice
    = direct | Grace Oduya | Nobody answered
    ? indirect | Bas Molnar | this
    = indirect | Priya Venn | whether she had been drinking
    = direct | Grace Oduya | I don’t drink
    = indirect | Harriet Lumley | to sit down

    !
    Piet Oduya, a docker, and Tom Rusk, a clerk, have shared a house since March.
    “He cooks,” Rusk said. “I wash.”
    Oduya sees it differently. “I cook and I wash,” he said.
    Their neighbour, Edwin Tolland, said that neither did either.
    = direct | Tom Rusk | He cooks
    = direct | Tom Rusk | I wash
    ? indirect | Piet Oduya | it differently
    = direct | Piet Oduya | I cook and I wash
    = indirect | Edwin Tolland | that neither did either

    ## marks and spelling

    Ana Brandt: "The canal is open."
    = direct | Ana Brandt | The canal is open

    “The canal is open”, Ana Brandt said.
    = direct | Ana Brandt | The canal is open

    «The canal is open», Ana Brandt said.
    = direct | Ana Brandt | The canal is open

    'The canal is open,' Ana Brandt said. 'It isn't deep.'
    = direct | Ana Brandt | The canal is open
    = direct | Ana Brandt | It isn't deep

    “The canal – our canal – is open...” Ana Brandt said.
    = direct | Ana Brandt | is open

    “The word ‘open’ is not ours,” Ana Brandt said.
    = direct | Ana Brandt | The word ‘open’ is not ours

    “The canal is open,” Brandt, A., said.
    = direct | Brandt | The canal is open

    ANA BRANDT SAID THE CANAL WAS OPEN.
    = indirect | ANA BRANDT | THE CANAL WAS OPEN

    “The tide was 3.5 metres high at 5 p.m. on Monday,” Ana Brandt said.
    = direct | Ana Brandt | The tide was 3.5 metres high at 5 p.m. on Monday

    “We met at No. 5 St. Ansel Rd. at noon,” said Dr. Bas J. Molnar Jr., a surgeon. “It rained.”
    = direct | Bas J. Molnar Jr. | We met at No. 5 St. Ansel Rd. at noon
    = direct | Bas J. Molnar Jr. | It rained

    ## who is who in a story

    Harbour master Ana Brandt met Mayor Tom Rusk at the lock on Monday.
    The harbour master said the gate was safe. Rusk said he did not believe her.
    “She has said so before,” the mayor told reporters.
    = indirect | Ana Brandt | the gate was safe
    ? indirect | Tom Rusk | believe her
    = indirect | Tom Rusk | he did not believe her
    = direct | Tom Rusk | She has said so before
    ? direct | Ana Brandt | so

    Jen Abbasi, a spokeswoman for Molnar Freight, said the ships were safe.
    “Nobody was hurt,” Abbasi said. “Nothing was spilled.”
    The company said it would look into the matter.
    = indirect | Jen Abbasi | the ships were safe
    = direct | Jen Abbasi | Nobody was hurt
    = direct | Jen Abbasi | Nothing was spilled
    = indirect | Molnar Freight | it would look into the matter

    !
    The chairman of the Dock Council, Edwin Tolland, resigned on Friday.
    Tolland, 71, said he was tired. “I want to fish,” he said.
    His successor, Priya Venn, thanked him. The new chairwoman said the council would miss him.
    = indirect | Edwin Tolland | he was tired
    = direct | Edwin Tolland | I want to fish
    ? indirect | Priya Venn | him
    = indirect | Priya Venn | the council would miss him

    Harriet Lumley and Edwin Tolland were married for forty years.
    “He never washed a plate,” she said.
    “She never let me,” he said.
    = direct | Harriet Lumley | He never washed a plate
    = direct | Edwin Tolland | She never let me

    Colm Sayer is a poet. Dermot Hallow is a painter. Sayer says Hallow cannot draw. Hallow says Sayer cannot spell.
    = indirect | Colm Sayer | Hallow cannot draw
    = indirect | Dermot Hallow | Sayer cannot spell

    President Juma Inad spoke to parliament on Tuesday. The president said the war was over. “I am an old man,” he said.
    = indirect | Juma Inad | the war was over
    = direct | Juma Inad | I am an old man

    Prime Minister Odalys Brandt and Finance Minister Tom Rusk spoke on Tuesday.
    The prime minister said taxes would fall. The finance minister said they would not.
    = indirect | Odalys Brandt | taxes would fall
    = indirect | Tom Rusk | they would not

    Police chief Willem Aerts said the thief had been caught. The chief thanked the public.
    = indirect | Willem Aerts | the thief had been caught
    ? indirect | Willem Aerts | the public

    Willem Aerts, chief of police in Port Ansel, said the thief had been caught. Aerts said she was nine years old.
    = indirect | Willem Aerts | the thief had been caught
    = indirect | Willem Aerts | she was nine years old

    Ingrid Holm teaches at the Ansel Institute. The professor said the river was clean.
    = indirect | Ingrid Holm | the river was clean | The professor

    The International Harbour Federation (IHF) published its report on Monday. The federation said ports were full.
    The IHF also warned that ships were too old.
    = indirect | International Harbour Federation | ports were full
    = indirect | International Harbour Federation | ships were too old

    !
    Brightwater Foods recalled its mussels on Monday. Brightwater said nobody was ill. The firm said it was sorry.
    = indirect | Brightwater Foods | nobody was ill
    = indirect | Brightwater Foods | it was sorry

    A spokesman for Brightwater Foods, Colm Sayer, said nobody was ill. Sayer said the mussels were fresh.
    = indirect | Colm Sayer | nobody was ill
    = indirect | Colm Sayer | the mussels were fresh

    ## speakers in odd places

    !
    “It is over” was all that Piet Oduya would say.
    = direct | Piet Oduya | It is over

    Asked who had won, Piet Oduya said: “Nobody.”
    ? indirect | - | who had won
    = direct | Piet Oduya | Nobody

    Piet Oduya, his voice shaking, said the men would not give up.
    = indirect | Piet Oduya | the men would not give up

    Piet Oduya — who has led the union since March — said the men would not give up.
    = indirect | Piet Oduya | the men would not give up

    Said Piet Oduya: “The men will not give up.”
    = direct | Piet Oduya | The men will not give up

    It was Piet Oduya who said that the men would not give up.
    = indirect | Piet Oduya | the men would not give up

    !
    The men, Piet Oduya told the Ansel Post, would not give up.
    = indirect | Piet Oduya | The men … would not give up

    “The men,” said Piet Oduya, “will not give up.”
    = direct | Piet Oduya | The men … will not give up

    In his view, Piet Oduya said, the men would not give up.
    = indirect | Piet Oduya | the men would not give up

    On Monday Piet Oduya had said that the men would not give up; on Tuesday he said that they might.
    = indirect | Piet Oduya | the men would not give up
    = indirect | Piet Oduya | they might

    !
    Neither Ana Brandt nor Tom Rusk would say who had opened the gate.
    ? indirect | Ana Brandt | who had opened the gate

    Nobody said that the gate was open.
    ? indirect | - | the gate was open

    She said the gate was open.
    = indirect | - | the gate was open | She

    “Open the gate!”

    The sign said “No entry”.
    = direct | - | No entry | The sign

    ## verbs

    Ana Brandt admitted that the gate had been open.
    = indirect | Ana Brandt | the gate had been open

    Ana Brandt complained that nobody listened.
    = indirect | Ana Brandt | nobody listened

    Ana Brandt predicted that the wall would fall.
    = indirect | Ana Brandt | the wall would fall

    Ana Brandt suggested that the wall should be mended.
    = indirect | Ana Brandt | the wall should be mended

    Ana Brandt vowed to mend the wall.
    = indirect | Ana Brandt | to mend the wall

    Ana Brandt said of the wall: “It leans.”
    = direct | Ana Brandt | It leans

    Ana Brandt confirmed that the wall had moved.
    = indirect | Ana Brandt | the wall had moved

    Ana Brandt is expected to say that the wall has moved.
    ? indirect | Ana Brandt | the wall has moved

    Ana Brandt did not say that the wall had moved.
    ? indirect | Ana Brandt | the wall had moved

    Ana Brandt hopes that the wall will hold.
    = indirect | Ana Brandt | the wall will hold

    Ana Brandt agrees that the wall leans.
    = indirect | Ana Brandt | the wall leans

    !
    Ana Brandt’s claim that the wall leans was denied by Tom Rusk.
    = indirect | Ana Brandt | the wall leans
    ? indirect | Tom Rusk | claim that the wall leans

    ## transcripts

    DORA MORA: The ferry sails at noon.
    TOM BELL: And the fares?
    DORA MORA: They stay as they are. I told the crew that nobody pays more.
    = direct | DORA MORA | The ferry sails at noon
    = direct | TOM BELL | And the fares
    = direct | DORA MORA | They stay as they are. I told the crew that nobody pays more

    Dora Mora: The ferry sails at noon.
    Tom Bell: And the fares?
    Dora Mora: They stay as they are.
    = direct | Dora Mora | The ferry sails at noon
    = direct | Tom Bell | And the fares
    = direct | Dora Mora | They stay as they are

    ## who is who by the capitals, the words and the sentence before

    Donald Rusk closed the ferry on Monday. Rusk said the boats were too old.
    = indirect | Donald Rusk | the boats were too old | Rusk

    Anton Reisz put down his hammer and turned to the boy at the counter. “I have glued more soles than a preacher.” The boy
      laughed.
    = direct | Anton Reisz | I have glued more soles than a preacher

    Ana Brandt met Tom Rusk on Monday. Rusk should not fish at night, she said.
    = indirect | Ana Brandt | Rusk should not fish at night | she

    Head of the League’s youth wing Ana Brandt said the canal would open.
    = indirect | Ana Brandt | the canal would open | Ana Brandt

    Mavis Penhale found a letter. Mr Penhale said it was addressed to nobody.
    = indirect | Penhale | it was addressed to nobody | Mr Penhale

    ## other names of one actor

    Ministers from China and Norland met on Monday. The talks were long. “We will not give up a single rock in that sea,”
      Beijing said in a statement.
    = direct | China | We will not give up a single rock

    Javad Karimi Oduya arrived in Port Ansel on Monday with two aides. “The harbour will be closed,” Karimi Oduya said.
    = direct | Javad Karimi Oduya | The harbour will be closed

    A police officer, surnamed Yeh, stopped a woman at the station on Monday. “You have just called me stupid,” the officer said.
    = direct | Yeh | You have just called me stupid

    The NEC economic transformation committee met on Monday. “The mines will stay open,” the NEC economic transformation
      committee said.
    = direct | NEC economic transformation committee | The mines will stay open

    Officials from Jordan and Norland met in Ansel on Monday. “Jordan will pay for the bridge,” the Kingdom said in a statement.
    = direct | Jordan | Jordan will pay for the bridge

    They met several pilots including Ana Brandt and the mayor on Monday. “The canal is open,” the pilot said.
    = direct | Ana Brandt | The canal is open
    """#
}
