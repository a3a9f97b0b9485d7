extension English {
  /// The gender that a given name most often tells; names borne by both are left out.
  static func gender(ofGivenName name: String) -> Gender? {
    femaleNames.contains(name) ? .female : maleNames.contains(name) ? .male : nil
  }

  private static let femaleNames = words(
    """
    ada adele agnes aisha alejandra alexandra alice alicia amanda amara amelia amina amy ana anastasia andrea angela angelina
    angie anita ann anna annabel anne annie antonia anya aoife arianna asha astrid audrey ava barbara beatrice beatriz
    bella berta beth betsy betty beverly bianca brenda bridget brigitte camila camille carla carmen carol carolina caroline
    carolyn catherine cathy cecilia celia charlotte cheryl chiara chloe christa christina christine cindy claire clara
    claudia condoleezza connie cora cristina cynthia daisy danielle daria dawn deborah debbie debra deirdre delia denise diana
    diane dilma dolores donna dora doris dorothy edda edith edna eileen elaine elena eleanor elisa elisabeth elise elizabeth
    ella ellen elsa emilia emily emma erica erin esperanza esther eva eve evelyn fatima fatou fiona flora florence frances
    francesca frieda gabriela gabrielle gail gemma georgina geraldine gertrude gina giorgia giulia gladys gloria grace greta
    gretchen guadalupe gwen halima hanna hannah harriet hazel heather heidi helen helena helga hester hilary hilda hillary
    holly huma ida ilse imelda ines ingrid irena irene irina iris isabel isabella isabelle ivana ivanka ivy jacinda
    jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan joanna joanne josephine joy joyce
    juanita judith judy julia juliana julie juliet june karen karin karina kate katharine katherine kathleen kathryn kathy
    katie katrina kellyanne kim kimberly kirsten kristen kristin kristina lara latoya laura lauren layla lea leah leila lena
    leslie leticia lilian lillian lily linda lisa liz lois loretta lori louise lucia lucille lucy luisa lydia lynn mabel
    madeleine madeline magdalena maggie malala mamie marcia margaret margarita margot maria mariah mariam marian marianne
    marie marilyn marina marion marjorie marlene marta martha martina mary matilda maureen maxine maya megan melania melanie
    melinda melissa mercedes meredith mia michaela michelle mildred mina mira miranda miriam molly mona monica morgane
    muriel nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nina nora norma odette olga olivia oksana
    paige pamela patricia patsy paula pauline pearl peggy penelope penny petra phoebe phyllis pia polly priscilla priya
    rachel ramona rebecca regina renata renee rhonda rita roberta robin rosa rosalind rose rosemary rosie roxanne ruby ruth
    sabrina sally samantha sandra sara sarah saskia selma serena shannon sharon sheila shelley sheryl shirley sigrid silvia
    simone sinead siobhan sofia solveig sonia sonya sophia sophie stella stephanie sue susan susana susanna suzanne svetlana
    sylvia tamara tania tanya tatiana teresa tess thelma theresa therese tina toni tracy trudy ursula valentina valeria
    valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney wilhelmina wilma winifred yasmin
    yolanda yoko yulia yvette yvonne zainab zara zoe
    """)

  private static let maleNames = words(
    """
    aaron abdul abdullah abe abel abraham adam adolf adrian ahmad ahmed akira al alan albert alberto aldo alec alejandro alex
    alexander alexei alexis alfred alfredo ali allan allen alonzo alvin amir anatoly anders andre andreas andres andrew andy
    angus anthony antoine anton antonio antti archie ariel aristotle arjun arnold art arthur arturo ashraf asif augustus
    baptiste barack barney barry bart basil ben benedict benito benjamin bernard bernie bertrand bill billy blake bob bobby
    boris brad bradley brandon brendan brett brian bruce bruno bryan byron caleb calvin carl carlo carlos casey cecil
    cesar chad charles charlie chester chris christian christoph christopher chuck clarence claude clement clifford clint
    clinton clive colin conor conrad corey cornelius craig curtis cyril dale damian dan daniel danny darius darren dave david
    davide dean deng denis dennis derek desmond dick didier diego dieter dimitri dirk dmitri dominic don donald douglas doug
    duncan dustin dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elmer elon emanuel
    emil emmanuel enrique eric erik ernest ernesto ernst erwin ethan eugene evan evo ezra fabian felipe felix ferdinand
    fernando fidel filip finn floyd francesco francis francisco franco francois frank franklin franz fred frederick fritz
    gabriel gareth gary gavin geert gene geoff geoffrey george gerald gerard gerhard gianni gilbert giorgio giovanni giuseppe
    glenn gordon graham grant greg gregory guido guillermo gunther gus gustav guy hamid hamza hank hans harold harry hassan
    harvey hector heinrich helmut henri henrik henry herbert herman hernan hideo hiroshi homer horace horst howard hubert
    hugh hugo humphrey hussein ian ibrahim ignacio igor imran irving isaac ismail ivan jack jackson jacob jacques jaime jake
    jakob jamal james jamie jan jared jason javad javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy
    joachim joao joaquin joe joel joerg johan johann john johnny jon jonas jonathan jordan jorge jose josef joseph josh
    joshua juan julian julio julius jurgen justin kamal karim karl kazuo keith ken kenneth kenny kent kevin khalid kieran
    klaus knut kofi konrad kurt kyle lamar lance larry lars laurence lawrence lee leif len leo leon leonard leonardo leonid
    leopold leroy lester lewis liam lionel lloyd lorenzo lou louis luca lucas luigi luis luka luke luther magnus mahmoud
    malcolm manfred manuel marc marcel marco marcus mario marius mark markus marshall martin marvin mateo matt matteo
    matthew matthias maurice mauricio max maximilian mehmet mel melvin michael michel miguel mike mikhail milan miles
    milton mitch mitt mohamed mohammad mohammed morris moses muhammad murray mustafa narendra nathan nathaniel neil nelson
    newt nicholas nick nicolas niels nigel nikita nikola nikolai nils noah noel norbert norman olaf olav oleg oliver omar
    orlando oscar osama otis otto owen pablo paolo patrick paul pavel pedro pepe percy pete peter petr phil philip philippe
    piero pierre piet pius pyotr quentin rafael rahul raj rajiv ralph ramon randall randolph randy rashid raul ray raymond
    reginald reinhard rene rex reza rhys ricardo richard rick ricky rob robbie robert roberto rod roderick rodney rodrigo roger
    roland rolf roman ron ronald ronnie roosevelt roy rubén ruben rudolf rudy rufus rupert russell ryan sadiq salim salman
    salvador sam samir samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shinzo shawn sid sidney siegfried
    sigmund silvio simon solomon stan stanley stefan stephen steve steven stewart stuart sven takeshi tariq ted teddy terence
    terrence terry theo theodore thomas tim timothy tobias todd tom tomas tommy tony toshiro travis trent trevor
    tristan truman tyler ulrich uwe valentin vernon victor viktor vince vincent vicente vijay vikram vito vivek vladimir
    volodymyr wallace walter warren wayne werner wesley wilbur wilfred wilhelm will willem william willie winston wolfgang
    woodrow xavier xi yasser yitzhak yuri yusuf yves zachary zhang zoltan
    """)
}
