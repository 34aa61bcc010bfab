package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.event.CanonicalLine;

/** How agencies write: datelines, asides, attributions in mid-sentence, days counted from another event. Published Monday 12 June 2023. */
class WireCopyTest {

    private static final Pipeline PIPELINE = LoadedPipeline.PIPELINE;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            # a dateline neither acts nor is where or when it was
            DHAKA, June 11 (Wire) - Soldiers shelled a village in Rakhine, witnesses said. -> ASSAULT heavy-weapons.*Soldiers.* -> .*(BGD|Dhaka|2023-06-11).*
            KYIV, June 12 - Russia fired missiles at Odesa, killing four people. -> ASSAULT heavy-weapons.*Odesa.*RUS.* -> .*actor: [A-Za-z "]*.UKR.*
            GOMA, Congo, June 12 - Rebels captured the border town of Bunagana on Saturday. -> COERCE seize.*2023-06-10.*REB.* -> .*actor: .?(Congo|Democratic).*
            # days counted from another event
            Colombia suspended talks on Friday, a day after guerrillas attacked a base in Arauca. -> ASSAULT.*2023-06-08 day.* -> ASSAULT.*2023-06-09.*
            Radios blew up in Beirut on Friday, two days after bombs exploded in Tyre and killed nine people. -> ASSAULT.*2023-06-07 day.*killed 9.* ->
            The last troops left in 2020, when Turkey and Russia signed a truce. -> SUPPORT.*2020-01-01..2020-12-31.* ->
            # who says so, in mid-sentence
            Fighters of al-Shabaab killed 30 people in an attack on a market in Mogadishu on Friday, the minister said, the bloodiest in months. -> ASSAULT.*2023-06-09 day.*Mogadishu.*al-Shabaab.*killed 30.* ->
            A shell killed five people and wounded 16, officials said. -> ASSAULT.*killed 5 .people. . injured 16 .* -> .*displaced.*
            The bridge in Kherson, which Moscow says was attacked with a drone on Friday, is closed. -> ASSAULT drone.*2023-06-09.* -> ASSAULT.*recipient: [A-Za-z "]*.RUS.*
            Envoys from Qatar, backed by France, met the rebels in Doha on Friday. -> CONSULT.*Doha.* -> SUPPORT.*
            # what is denied, and by whom
            Ethiopia denies arming the rebels. -> AID . denied.*ETH.* -> AID . reported.*
            Armenia denied shelling the town of Goris and accused Azerbaijan of firing on a village. -> ASSAULT heavy-weapons . denied.*ARM.* -> ASSAULT heavy-weapons . reported.*
            Armenia denied shelling the town of Goris and accused Azerbaijan of firing on a village. -> ACCUSE allege . reported.*ARM.*AZE.* ->
            Rights Watch accused the army of massacring 20 villagers in Gao, which the government denies. -> ACCUSE allege . reported.* -> ACCUSE allege . denied.*
            # what is no place, and what is
            Police officers stopped an ambulance in Gao and killed two patients on Nov. 11, 2022. -> ASSAULT.*2022-11-11 day.*Gao.* -> .*Nov[.].*
            M23 fighters entered Ishasha, in Rutshuru territory, on Saturday night. -> MOBILIZE troops.*2023-06-10 day.*Ishasha.*M23.* ->
            Hezbollah opened fire on Israel on June 28 in support of Hamas. -> ASSAULT firearms.*2022-06-28 day.* -> .*2023-06-28.*
            The Israeli army shot down a missile on Sunday before it hit Israel. -> ASSAULT heavy-weapons.* -> .*"it".*
            Armenia and Azerbaijan accused each other on Sunday of breaking a new ceasefire in the fighting over Nagorno-Karabakh, hours after it had come into force at midnight. -> RETREAT.* -> RETREAT.*(Armenia|"it").*
            # what is no event, or another
            Rebels seized a ridge near Gao, threatening to cut off the town. -> COERCE seize.* -> THREATEN.*
            The rebels attacked a village in retaliation for the killing of two traders by soldiers. -> ASSAULT.*MIL.*killed 2.* -> ASSAULT.*REB.*killed 2.*
            Gunmen killed twelve people in Gao and took thirty hostages. -> ASSAULT abduct.* -> ASSAULT abduct.*killed.*
            Kenya's foreign minister warned that the raid could lead to war. ->  -> THREATEN.*
            The army's spokesman declined to comment on the raid. ->  -> REJECT.*
            Hamas killed 600 people in Israeli towns on Saturday and took hostages. -> ASSAULT.*Israel, ISR.*ISR CVL.*killed 600.* -> ASSAULT abduct.*killed 600.*
            North Korea fired shells at South Korean border villages on Friday. -> ASSAULT heavy-weapons.*Korea, KOR.*PRK.* ->
            Ethiopia's prime minister sent troops into Tigray on Friday, saying its rulers had attacked a base. -> MOBILIZE troops.*2023-06-09.*Tigray.*actor: .*ETH GOV.* ->
            The president ordered aid for Israel, and the navy said it would send a carrier to the Red Sea. -> REQUEST.* -> REQUEST.*Red Sea.*
            # digests: the day before the verb, without "on"
            JNIM militants 7 May attacked a boat near Bamba in Mali, killing 49 civilians; the same day an attack on an army camp in Gao left 15 soldiers dead. -> ASSAULT.*2023-05-07 day.*Gao.*killed 15 .* -> ASSAULT.*killed 49.*killed 15.*
            Mali, Burkina Faso and Niger 16 May signed a defence pact. -> SUPPORT.*2023-05-16 day.*MLI.* -> .*actor: [^;]*; recipient.*
            The army continued counteroffensive operations in Sudan on June 10 and 11. -> ASSAULT.*2023-06-10..2023-06-11.*army.* ->
            In Central Darfur, gunmen looted the premises of two aid organizations in Zalingei. -> COERCE seize.*Zalingei.* -> .*place: Central.*
            The roof of an intensive care unit in Gaza collapsed under a bomb, killing two children. -> ASSAULT.*killed 2 .* -> ASSAULT.*actor: .*MED.*
            # headlines' present, and what only looks like it
            Gunmen gun down a mayor in Culiacan. -> ASSAULT targeted.*killed 1 .* ->
            Israeli missiles target depots near the airport of Damascus. -> ASSAULT heavy-weapons.*Damascus.*ISR.* ->
            A photo shoot at the palace in Kabul drew protesters. ->  -> ASSAULT.*
            Twelve rebels laid their guns down in Gao on Friday. ->  -> .*killed.*
            The army said that 40 rebels had put their guns down. ->  -> COERCE.*
            Serbia rejected a Western plan for Kosovo on Friday. -> REJECT.*reported.*2023-06-09.* -> .*planned.*
            Boko Haram released 82 of the girls in Chibok on Friday. -> RETREAT release.*Chibok.*Boko Haram.* ->
            Rebels shelled Goma on Friday. In the north, soldiers burned a village. -> ASSAULT heavy-weapons.*Goma.* -> ASSAULT destroy.*Goma.*
            Gunmen stormed a school in Beslan on Friday and fired on children. Their leader denied the attack through a spokesman in London. -> ASSAULT.*Beslan.* -> ASSAULT.*London.*
            Bombs hit Kabul on Friday. The city has feared war since the attacks of September 11, 2001. -> ASSAULT.*2023-06-09.*Kabul.* -> ASSAULT.*2001.*Kabul.*
            Norway's minister asked how the raid could have happened. ->  -> REQUEST.*
            Norway cancelled joint military exercises with Egypt on Friday. -> SANCTION discontinue.*NOR.*EGY.* ->
            The coalition said the strike was aimed at rebels who had launched a missile at Jizan on Friday, and accused the Houthis of using children as shields. -> ACCUSE.*HOUTHIS.* -> ACCUSE.*2023-06-09.*
            Trade unions in Spain called a general strike for Tuesday in protest at the police action. -> PROTEST strike . planned.*2023-06-13.* -> PROTEST demo.*
            The government of Spain called the vote a sham. ->  -> CONCEDE.*
            A raid in Saada on Friday wounded 29 children under 15. -> ASSAULT.*injured 29.* -> .*injured 15.*
            Ukraine shot down 29 drones launched from Crimea on Friday. -> ASSAULT.*2023-06-09.*UKR MIL.* -> ASSAULT.*(Crimea|Krym).*
            # what is done next belongs to who did the first
            The envoy of France urged the rebels to attend the talks and called on Iran to stop sending weapons to Yemen. -> REQUEST.*FRA.*IRN.* -> REQUEST.*actor: [A-Za-z "]*.REB.*
            Militants attacked police stations, a power plant and offices in Kirkuk on Friday, killing 18 people. -> ASSAULT.*2023-06-09.*Kirkuk.*Militants.*killed 18.* -> ASSAULT.*actor: [A-Za-z "]*.COP.*
            The army's commander admitted on Friday that there had been violations in Gao and promised an inquiry. -> AGREE.*commander.* ->
            # what is of the whole country
            Officers detained the president in Niamey on Friday. They declared a curfew. -> COERCE curfew.*Niger, NER.* ->
            Rebels attacked Gao on Friday. The rebels' war against the army began in 2012. -> ASSAULT.*2012-01-01.*Mali, MLI.* ->
            Israel bombed Syria on Friday. -> ASSAULT.*Syria, SYR.*ISR.* ->
            Authorities in Chad arrested six officers on Friday. -> COERCE arrest.*Chad, TCD.* ->
            The army of Myanmar cut internet access in much of Rakhine state on Friday. -> COERCE.*Rakhine.*MMR.* ->
            Gunmen in Nigeria killed nine people in Plateau state on Friday. -> ASSAULT.*Plateau State.*killed 9.* ->
            # a capital that acts
            On Friday, Berlin imposed sanctions on Minsk. -> COERCE restrict.*2023-06-09.*DEU GOV.*BLR GOV.* ->
            Iran's foreign minister voiced Tehran's support for the rebels. -> SUPPORT.*IRN GOV.* -> SUPPORT.*(Tehran,|recipient: .*IRN GOV).*
            # the day of words, and that of deeds
            The elections of last year were condemned by Kenya. -> ACCUSE.*KEN.* -> ACCUSE.*2022.*
            On Friday, Ukraine accused Russian troops of shelling the town of Izium. -> ACCUSE.*2023-06-09.* -> ASSAULT.*2023-06-09.*
            Jihadists killed 20 villagers near Djibo on Friday. The United Nations condemned the attack on Sunday. -> ACCUSE.*2023-06-11.* -> ASSAULT.*2023-06-11.*
            A bomb hit a bus carrying workers in Badakhshan on Friday and killed six. -> ASSAULT.*2023-06-09.*Badakhshan.*killed 6.* ->
            Traore seized power in Burkina Faso in 2022, promising to win back the north. -> COERCE seize.*2022.* -> ASSAULT . planned.*
            # what the tagger takes for a verb
            Kenya flew 40 wounded Somalis to Nairobi for treatment on Friday. -> AID.*2023-06-09.* -> ASSAULT.*
            Air strikes hit western parts of Omdurman on Friday, residents said. -> ASSAULT aerial.*2023-06-09.*Omdurman.* ->
            The truce, agreed in Jeddah on Friday by the army and rebels of Sudan, was to start on Sunday. -> AGREE.*2023-06-09.*Jeddah.* -> RETREAT.*Jeddah.*
            # who is counted
            Jihadists killed 20 villagers near Djibo on Friday. The army said that nine jihadists had been killed. -> ASSAULT(?!.*killed 20).*killed 9.* -> ASSAULT.*killed 20.*killed 9.*
            Fighting in Gao has killed 700 people and driven 10,000 from their homes. -> COERCE deport.*displaced 10000.* -> .*displaced 700.*
            An American citizen was hit by shelling in Kherson on Friday. -> ASSAULT heavy-weapons.*Kherson.*recipient: .*USA CVL.* -> ASSAULT.*actor.*
            More than 500 people have died in Ganja since 27 May in the worst fighting since the war of the 1990s that killed 30,000. -> ASSAULT . reported.*killed 501.* -> ASSAULT . reported.*30000.*
            Gang members attacked a police station in Gao on Friday, killing two officers. -> ASSAULT.*2023-06-09.*CRM.*killed 2.* -> PROTEST.*
            Supporters of Jair Bolsonaro stormed the Congress in Brasilia on Friday. -> PROTEST riot.*BRA CVL.* -> .*actor: [A-Za-z "]*.BRA (GOV|ELI).*
            Armenia and Azerbaijan accused each other on Friday of shelling civilian areas. -> ACCUSE.*recipient: Armenia.*Azerbaijan.* ->
            The rebels, who have fought for a state in Aceh since 1976, shelled Bireuen on Friday. -> ASSAULT . background.*1976.* -> ASSAULT . reported.*1976.*
            Officials of the United Nations said they could not tell who was to blame for the raid. ->  -> ACCUSE.*
            The strikes halted a column of the army near Benghazi on Friday. ->  -> RETREAT.*
            Indonesia invaded the former Portuguese colony in 1975. -> ASSAULT.*1975.*IDN.* -> .*PRT.*
            Government tanks killed seven people in Misrata on Friday. -> ASSAULT.*actor: [A-Za-z "]*.LBY MIL.*killed 7.* ->
            Church officials said priests and nuns were among at least 100 people massacred in Suai on Friday. -> ASSAULT targeted.*Suai.*killed 100.* -> ASSAULT.*recipient: [A-Za-z "]*.TLS GOV.*
            The Bosnian Serb leader, Radovan Karadzic, denied that his forces had fired the shell, threatened to block relief convoys, and said the Muslims had staged the blast. -> THREATEN.*reported.*actor: .* -> THREATEN.*denied.*
            # what a relative clause tells, its antecedent's own verb does not
            Norway, where most of the sailors came from, called for the release of the other ship. -> REQUEST yield.*NOR.* ->
            The junta, which seized power in 2021, bombed the town of Loikaw. -> ASSAULT.*Loikaw.* -> ASSAULT.*2021.*
            A truce negotiated by Oman, which has ties with both, was signed in Muscat on Friday by Yemen's government and the Houthis. -> SUPPORT.*2023-06-09.*YEM REB.* -> (SUPPORT.*OMN GOV.*|CONSULT.*)
            # what an act was for
            Police stormed a flat in Tunis on Friday to arrest a smuggler. -> ASSAULT.*2023-06-09.* -> COERCE arrest.*
            # whoever calls somebody something does not telephone
            The president of Egypt called the king of Jordan on Sunday. -> CONSULT phone.*EGY.*JOR.* ->
            Gunmen killed nine people in Kaya on Friday. Troops were sent to the area. -> MOBILIZE troops.*Kaya.* ->
            Rebels took Goma on Saturday and left it a day later. -> RETREAT.*REB.* ->
            The junta proposed to stay in power for three years. ->  -> REQUEST.*
            The pope, who called for a dialogue between the two sides in Sudan, was in Rome. -> REQUEST meet.* ->
            Ten villagers, most of them children, were shot by gunmen near Gao on Friday. -> ASSAULT firearms.*2023-06-09.*near Gao.* ->
            Soldiers shelled the house of the mayor of Gao, who had called a general strike on Friday. -> PROTEST strike.* ->
            # when it was over is not when it was
            Some 6,000 people have been murdered since the civil war ended in 1992 in El Salvador. ->  -> ASSAULT.*1992-01-01..1992-12-31.*
            The king sacked the government on 1 February last year. -> SANCTION.*2022-02-01.* ->
            # what is answered, or asked for in a protest, is no other act
            Kenya gave in to the demands of the strikers on Friday. ->  -> REQUEST.*
            Tunisian students rallied outside the palace in Tunis on Friday and demanded elections. -> PROTEST.*2023-06-09.*Tunis.* -> REQUEST.*
            India welcomed the offer of Nepal, whereas the rebels dismissed it as a trick. -> SUPPORT . reported.* -> SUPPORT . denied.*
            India welcomed the offer of Nepal, whereas the rebels dismissed it as a trick. -> REJECT.*rebels.* ->
            # of two who blame each other each is blamed
            The army and the Houthis blamed each other for it in Aden on Friday. -> ACCUSE.*recipient: .*army.*Ansar Allah.* ->
            # whom an act concerns hangs on what it is about, or lies where it is done
            Italy announced a suspension of air links with Serbia on Friday. -> SANCTION.*ITA.*recipient: .*SRB.* ->
            Congress agreed to lift embargoes on sales of medicine to Iran, Libya and Sudan on Friday. -> AGREE.*recipient: .*IRN.*LBY.*SDN.* ->
            Iran threatened on Friday to shell Iraqi towns. -> THREATEN.*IRN.*recipient: .*IRQ.* ->
            # a day between a verb and its object
            Lebanon rejected on Friday a United Nations appeal to send troops to the border. -> REJECT.*LBN.*recipient: .*UNO.* ->
            # what is one verb with a hyphen
            North Korea test-fired a missile on Friday. -> MOBILIZE weapons.*PRK.* -> ASSAULT.*
            Students staged a sit-in outside the ministry in Nairobi on Friday. -> PROTEST demo.*2023-06-09.*Nairobi.* ->
            # those who suffer are people, if no noun follows
            UN helicopters flew the wounded from the town of Srebrenica to Tuzla on Friday. Relatives of the arrested marched in Tuzla. -> PROTEST.* -> COERCE arrest.*
            # whose seat was not where another went
            The president of Liberia resigned on Friday and left for Nigeria. -> RETREAT resign.* -> RETREAT resign.*NGA.*actor.*
            # the nearest tellings go together first
            Nigeria's police rescued 23 travellers whom bandits had seized on a road near Kaduna, after a gun battle in which an inspector was killed. -> ASSAULT firearms.*killed 1.* -> ASSAULT abduct.*killed.*
            More than 100,000 people have fled the fighting around Goma, the United Nations said. -> ASSAULT.*Goma.*displaced 100001.* ->
            Pakistan said that 26 civilians had been killed in Poonch, that it had downed five jets and that it would wait. -> ASSAULT.*killed 26.* -> ASSAULT heavy-weapons.*killed.*
            Sudan's army recaptured the palace in Khartoum on Friday. Hours later a drone killed three journalists. -> ASSAULT drone.*killed 3.* -> ASSAULT.*SDN MIL.*killed.*
            # words of a trigger that belong to another
            Prison guards in Honduras opened fire when inmates tried to escape. -> ASSAULT firearms.*HND COP.* -> AGREE.*
            The party said that it would halt talks on joining the European Union. ->  -> CONSULT.*
            A curfew that the authorities in Dhaka imposed on Sunday evening was lifted on Monday. -> RETREAT.*2023-06-12.* ->
            # who is meant
            The United States imposed sanctions on two companies that it said had bombed a village in Myanmar. -> ASSAULT.*BUS.* -> ASSAULT.*USA.*
            Lawmakers in Skopje voted to expel the Russian envoy, whom they accused of meddling. -> ACCUSE.*MKD LEG.*RUS.* ->
            Georgian police beat protesters after the ruling party said it would punish them. -> THREATEN.*PTY.* -> THREATEN.*actor: [^|]*COP.*
            The spokesman of the Houthis said that raids would not deter the group. On Saturday its fighters fired missiles at two ships in the Red Sea. -> ASSAULT heavy-weapons.*2023-06-10.*YEM REB.* -> MOBILIZE.*
            In Niamey, supporters of the junta marched to the French embassy on Sunday. -> PROTEST demo.*NER CVL.* -> PROTEST.*NER GOV.*
            Australia's prime minister offered to help train police. -> AGREE.*actor: [A-Za-z "']*.AUS GOV.* -> AGREE.*recipient: [A-Za-z "']*.AUS GOV.*
            Hamas handed the dead over, and Israel let some 600 prisoners go on Sunday. -> RETREAT release.*ISR GOV.* ->
            # when
            A court in Bangui sentenced six rebels to 20 years in jail for a massacre in 2019. -> SANCTION convict . reported.* -> SANCTION.*2019.*
            Indian warplanes bombed Pakistan on Tuesday for the first time since 1971. -> ASSAULT aerial.*2023-06-06.* -> ASSAULT.*1971.*
            The army has stepped up air raids ahead of elections due on 28 December. -> -> ASSAULT.*12-28.*
            Police in Gondar imposed a curfew on Friday, and on Saturday police arrested a lawmaker. -> COERCE arrest.*2023-06-10.* -> COERCE arrest.*2023-06-09.*
            China began two days of military drills around Taiwan on Thursday. -> MOBILIZE.*2023-06-08..2023-06-09.* ->
            Rebels ambushed a convoy near Gao, killing four soldiers. It happened on Friday night. -> ASSAULT.*2023-06-09.*near Gao.*killed 4.* ->
            An inquiry will be held into the murder of three reporters in Gao. -> ASSAULT targeted . reported.*killed 3.* -> ASSAULT targeted . planned.*
            Gunfights went on near Gao until a truce was reached on Sunday. -> RETREAT ceasefire . reported.* -> RETREAT.*hypothetical.*
            On Sunday, Togo closed the border with Ghana. It also recalled its ambassador from Accra. -> SANCTION withdraw.*2023-06-11.* ->
            # where
            Gunmen killed 28 soldiers in an attack on a post in the north of Benin. -> ASSAULT.*part of Benin.*killed 28.* ->
            BOGOTA, June 12 - More than 80 people were killed in Tibu on Sunday. The army flew hundreds of villagers out of the area. -> AID.* -> (RETREAT.*|AID.*Bogot.*)
            MANILA, June 12 - Chinese guards boarded a boat of the navy at sea on Sunday, Manila's military said. -> COERCE seize.* -> COERCE.*Manila,.*
            Rebels overran a garrison in Nasir, in South Sudan. -> ASSAULT.*Nasir.* -> ASSAULT.*Khartoum.*
            Serbs ambushed a patrol in the village of Banjska in northern Kosovo. -> ASSAULT.*Banjska.* -> ASSAULT.*Bansko.*
            # how many
            Gunmen killed six priests, a cook and her daughter in Gao on Friday. -> ASSAULT.*killed 6 .priests.*killed 1 .* ->
            The bombing in Gao claimed 59 victims. -> ASSAULT explosives.*killed 59.* ->
            The party condemned fighting that left about 1,000 dead in the past week. It mourned the killing of six of its members in Gao. -> ASSAULT.*killed 6 .* -> ASSAULT.*killed 1000.*killed 6.*
            Ukraine shot down 35 of 49 drones. -> ASSAULT heavy-weapons.* -> ASSAULT firearms.*
            # things carried off are no gift, and shots that ring out no call
            Masked men broke into the offices of a party in Caracas and carried off equipment. ->  -> AID.*
            Gunfire rang out in Tripoli late on Sunday. ->  -> CONSULT.*
            Aid workers reached the town of El Fasher with food on Wednesday. -> AID.*2023-06-07.*El Fasher.* ->
            Militants took responsibility for the beheading of 12 fishermen on Lake Chad. -> ASSAULT.*killed 12.* -> CONCEDE.*
            COX'S BAZAR, Bangladesh, June 11 (Wire) - An air raid on villagers in Rakhine killed many dozens of people on Saturday. -> ASSAULT aerial.*2023-06-10.*killed 24..* -> .*(Bazar|2023-06-11).*
            Soldiers have killed all 33 attackers and freed the hostages, the army said; 21 passengers were dead. -> ASSAULT.*killed 33.* ->
            Israel bombed Iran on Friday. About 100 drones were launched at Israel in response. -> ASSAULT drone.*2023-06-09.* -> ASSAULT drone.*actor.*
            Iran's leader promised "severe punishment". -> THREATEN violence.*IRN.* -> AGREE.*
            """)
    void isReadAsItIsMeant(String body, @Nullable String line, @Nullable String never) throws IOException {
        List<String> lines = code(body);
        if (line != null) {
            assertThat(lines).as(body).anyMatch(each -> Pattern.matches(line, each));
        }
        if (never != null) {
            assertThat(lines).as(body).noneMatch(each -> Pattern.matches(never, each));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            The war between the army and the Rapid Support Forces in Sudan broke out in April. Norway urged both sides to stop the fighting. -> REQUEST.*NOR.*SDN MIL.*RSF.*
            The war between the army and the Rapid Support Forces in Sudan broke out in April. It has driven two million people from their homes. -> COERCE deport(?!.*actor).*
            M23 rebels took Bunagana on Friday. M23 fighters then shelled Goma. The M23 denies it. Kigali says that the army fights beside the FDLR. Clashes between the rebels and the army went on near Sake. -> ASSAULT.*army.*M23.*
            Hezbollah blamed Israel, whose military shelled the town of Naqoura in Lebanon on Sunday. -> ASSAULT.*military.*ISR MIL.*
            Iran said that rebels had attacked its consulate in Aleppo on Sunday. -> ASSAULT.*recipient: .*IRN GOV.*
            Saudi Arabia urged all parties in Yemen to show restraint. -> REQUEST(?!.*PTY).*
            Colombia suspended its talks with the ELN. The group's commander, Antonio Garcia, rejected the decision. -> REJECT.*REB ELN.*
            A spokesman for the rebel coalition said that its fighters had destroyed four tanks near Kidal. -> ASSAULT destroy.*REB.*
            Colombia's army and the ELN fought near Puerto Jordan on Friday. The two sides signed a truce on Sunday. -> SUPPORT(?!.*JOR).*
            Kenya asked Somalia on Friday for more time. Mogadishu rejected the request. -> REJECT.*recipient: Kenya.*
            The king of Nepal promised elections on Friday. India welcomed the offer. -> SUPPORT.*IND.*recipient: .*NPL GOV.*
            The government and the Houthis of Yemen signed a truce on Friday. The Houthis broke off the truce on Sunday. -> SANCTION.*HOUTHIS.*recipient: .*YEM GOV.*
            The Rapid Support Forces (RSF) took Nyala in Sudan on Friday. RSF fighters then shelled Geneina. -> ASSAULT heavy-weapons.*Geneina.*RSF.*
            An affiliate of al-Qaeda, Jama'at Nusrat al-Islam wal-Muslimin, said that it had ambushed the convoy in Mali. -> ASSAULT.*JNIM.*
            """)
    void refersToWhomItShould(String body, String line) throws IOException {
        assertThat(code(body)).as(body).anyMatch(each -> Pattern.matches(line, each));
    }

    /** What the sentences of agencies put before, between and behind the words that belong together. */
    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            In the hours before the truce Israeli aircraft bombed central Beirut. -> ASSAULT aerial.*ISR MIL.*
            The Congolese army accused M23 rebels of killing 50 civilians on Tuesday in Rutshuru. -> ASSAULT.*2023-06-06 day.*Rutshuru.*M23.*killed 50 .*
            A former Congolese rebel leader was sentenced to thirty years in The Hague on Thursday. The judges had convicted the man in May. -> SANCTION convict.*2023-05.*recipient: .*COD REB.*
            The bodies of 13 miners seized by bandits last week were found on Sunday in a forest in Zamfara. -> ASSAULT abduct.*bandits.*killed 13 .*
            Three Chadian soldiers were among those killed when Boko Haram fighters overran an island base on Lake Chad before dawn on Thursday. -> ASSAULT.*2023-06-08.*recipient: .*TCD MIL.*killed 3 .*
            Israel's military said it had intercepted a missile fired from Yemen on Sunday before it crossed into Israeli territory. -> ASSAULT.*ISR MIL(?!.*recipient: .*YEM).*
            Kosovo police arrested three Serbs suspected of attacking NATO soldiers in Zvecan on 29 May. -> ASSAULT.*2023-05-29 day.*SRB CVL.*recipient: .*NATO.*
            In Yemen's Taiz, a Houthi sniper shot and wounded a girl on her way to fetch water. -> ASSAULT firearms.*HOUTHIS.*injured 1.*
            Bangladeshi border guards shot at a boat of Rohingya refugees. -> ASSAULT firearms.*BGD MIL.*recipient: .*REF.*
            The UN peacekeeping force in Lebanon said one of its patrols had come under fire near Tyre, killing an Irish soldier. -> ASSAULT(?!.*actor).*recipient: .*UNO.*killed 1.*
            The Egyptian side of the Rafah crossing was hit by fragments of a shell fired by an Israeli tank on Sunday, wounding nine Egyptian border guards. -> ASSAULT heavy-weapons.*ISR MIL.*injured 9 .*
            Gunmen attacked a police post on Tuesday in the east of Burkina Faso. The gunmen shot dead four soldiers. No group has claimed the attack, which took place near Pama. -> ASSAULT.*2023-06-06 day.*Pama.*
            Gunmen on motorcycles razed a village near Jos on Wednesday, shooting residents and burning homes. -> ASSAULT(?! firearms).*Jos.*UAF.*
            Police retook the parliament in Brasilia on Sunday and arrested at least 300 people. -> COERCE arrest.*2023-06-11 day.*Bras.lia.*arrested 300.*
            M23 rebels entered Goma on Tuesday after days of clashes with Congolese soldiers backed by UN attack helicopters. -> ASSAULT(?!.*UNO).*MIL.*M23.*
            Fighters of the Wagner group took the salt-mining town of Soledar, its founder Yevgeny Prigozhin said on Telegram. -> COERCE seize.*Soledar.*WAGNER.*
            India and Pakistan agreed to a ceasefire on Saturday, but each side accused the other of violating it. -> ACCUSE.*IND.*PAK.*recipient: .*PAK.*
            The ELN in Colombia has declared a six-month ceasefire starting on 3 August. -> CONCEDE.*ELN.*
            The army has imposed a night curfew in four districts of Manipur. -> COERCE curfew.*Manipur.*
            Syrian government troops moved into the town of Tel Tamer on Monday. -> MOBILIZE troops.*SYR MIL.*
            Car bombs exploded outside the United States embassies in Nairobi and Dar es Salaam on Friday, killing at least 81 people. -> ASSAULT explosives.*Nairobi.*killed 81.*
            Gunmen fired on a base in Mali on Friday. Algeria blamed rebels from the Kidal region, where soldiers killed a leader last week. -> ACCUSE allege(?!.*2023-06-0).*REB.*
            """)
    void readsWhatIsPutBetween(String body, String line) throws IOException {
        assertThat(code(body)).as(body).anyMatch(each -> Pattern.matches(line, each));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            At least 40 migrants drowned when their boat sank off Tunisia on Monday. -> ASSAULT.*
            Rebels attacked Goma on Sunday. The attack took place in an area controlled by Congolese forces. -> COERCE.*
            The party called on its supporters in Myanmar to resist the army. -> REJECT.*
            Kyiv denied it and asked for access to the site. -> COERCE.*
            Security forces in Sudan killed 60 people on Monday when they broke up a protest camp in Khartoum. -> RETREAT.*
            Rebels shelled Goma on Sunday. European leaders imposed sanctions on Rwanda on Monday. -> COERCE.*Goma.*
            Israel shelled the town of Naqoura in Lebanon on Friday. Hamas freed two American hostages late on Friday. -> RETREAT.*Naq.*
            The United Nations pressed for talks on Sunday, a day after a shell landed in Sarajevo and killed 68 people, the worst attack in 22 months of siege. -> .*requested.*
            French jets destroyed four tanks outside Benghazi, in a campaign to halt Muammar Gaddafi's attacks on rebel towns. -> RETREAT.*
            Soldiers shelled Omdurman in Sudan on Sunday. A charity said that 29 of its staff had been killed since 15 April. -> .*killed 29.*Omdurman.*
            """)
    void keepsApartWhatOnlyStandsNear(String body, String never) throws IOException {
        assertThat(code(body)).as(body).noneMatch(each -> Pattern.matches(never, each));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            China sanctioned two American defence firms over arms sales to Taiwan. -> COERCE restrict.*CHN.*recipient: .*USA.*
            Ethiopia's parliament removed the Tigray People's Liberation Front from its list of terrorist groups. -> RETREAT.*recipient: .*TPLF.*
            Canada designated the Wagner group as a terrorist organisation on Monday. -> COERCE restrict.*CAN.*recipient: .*WAGNER.*
            Soldiers drove more than 700,000 Rohingya villagers into Bangladesh in 2017. -> COERCE deport.*
            Phone and internet links were cut in Naypyidaw on Monday as soldiers seized power in Myanmar. -> COERCE withhold.*Nay.*
            Two Kenyan police officers were killed on Tuesday by a roadside bomb in Garissa; al-Shabaab said it was behind the blast. -> ASSAULT explosives.*SHABAAB.*recipient: .*KEN COP.*
            American troops captured Taha Yassin Ramadan in Mosul on Monday. -> COERCE arrest.*Mosul.*USA MIL.*
            American planes flew 58 wounded Bosnians to a hospital on Monday. -> AID.*USA.*
            Kenya dispatched a military rescue unit with dogs to Turkey on Friday. -> AID.*KEN.*
            France and Germany have halted arms sales to Ankara. -> SANCTION.*recipient: .*TUR GOV.*
            African leaders urged Sudan's army to stop fighting. -> REQUEST.*IGO.*
            Supporters of the coup looted a party office in Niamey on Monday. -> PROTEST riot.*CVL.*
            India launched its strikes on 7 June, two weeks after gunmen shot dead 26 men near Pahalgam. -> ASSAULT.*2023-06-07 day.*IND MIL(?!.*killed).*
            """)
    void knowsWhatIsDoneAndToWhom(String body, String line) throws IOException {
        assertThat(code(body)).as(body).anyMatch(each -> Pattern.matches(line, each));
    }

    /** Whose deed it was and where, whatever else stands between, before or behind. */
    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            The White House condemned the shelling of Goma on Sunday. -> ACCUSE.*actor: .*White House \\[USA GOV\\].*
            A White House spokesman condemned the raid on Goma. -> ACCUSE.*\\[USA GOV\\].*
            A spokesman for the Kremlin urged Israel to stop the war. -> REQUEST.*actor: .*RUS GOV.*recipient: .*ISR GOV.*
            President Vladimir V. Putin ordered troops to the border on Sunday. -> MOBILIZE.*RUS GOV.*
            Egypt's army deposed President Mohamed Morsi on Wednesday. -> COERCE seize.*actor: .*EGY MIL.*
            Special forces seized President Alpha Conde in Guinea on Sunday after hours of heavy gunfire. -> COERCE arrest.*2023-06-11 day.*
            Israel sent helicopter gunships, which fired rockets at a police station in Gaza City. -> ASSAULT heavy-weapons.*Gaza.*actor: .*ISR MIL.*
            In Gao, officials said rebels killed six people on Thursday. -> ASSAULT.*2023-06-08 day.*Gao.*killed 6 .*
            In Skopje, Macedonia, protesters threw stones at the American embassy on Sunday. -> PROTEST riot.*Skopje.*actor: .protesters. \\[MKD CVL\\] \\|.*
            Rebels took 300 people hostage in Lima on Sunday, and two guards were hurt. By Monday they had let 170 women go. -> RETREAT release.*actor: .*PER REB.*
            Gunmen stormed a school in Nairobi on Sunday. In telephone calls to radio stations they demanded the release of jailed comrades. -> REQUEST yield.*actor: .*UAF.*
            Britain and Israel backed the strikes, Russia and Iraq condemned them. -> ACCUSE disapprove.*actor: Russia \\[RUS GOV\\]; Iraq \\[IRQ GOV\\].*
            Pakistan denied that its troops were involved and accused India of shelling villages. -> ACCUSE allege.*actor: .*PAK GOV.*recipient: .*IND GOV.*
            Russia released ten foreign fighters captured in Ukraine. -> RETREAT release.*actor: .*RUS GOV.*
            The Serbs, who hold 30 Dutch soldiers, threatened to kill them, a UN spokesman in Zagreb said. -> THREATEN violence.*recipient: .*NLD MIL.*
            Russia said that 12 of its peacekeepers were killed in Gori on Sunday. -> ASSAULT.*recipient: .*RUS MIL.*killed 12 .*
            In London, Tamil demonstrators scuffled with police on Sunday and hurt 21 officers. The army of Sri Lanka fought Tamil rebels near Jaffna. The army shelled Jaffna. -> ASSAULT.*London.*GBR COP.*
            A mob set fire to a police station in Leon on Sunday. -> PROTEST riot.*Le.n.*
            Men opposed to the deal burned three cars in Tbilisi on Sunday. -> PROTEST vandalize.*2023-06-11 day.*actor: .Men. .*
            Gunmen held a theatre in Lima and said they would blow up the building unless Peru freed their leaders. -> THREATEN violence.*
            The president of Kyrgyzstan ordered the borders of the republic closed on Sunday. -> COERCE restrict.*KGZ GOV.*
            Russian planes struck the Black Sea port of Odesa on Saturday. -> ASSAULT aerial.*Odes.*
            Gunmen attacked a post in North Ossetia on Sunday. -> ASSAULT.*Ossetia.*RUS.*
            """)
    void seesWhoActsAndWhere(String body, String line) throws IOException {
        assertThat(code(body)).as(body).anyMatch(each -> Pattern.matches(line, each));
    }

    /** What is only named, meant or wanted over. */
    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '~', textBlock = """
            Russian forces stormed a school in Grozny on Friday to end a hostage crisis. -> ASSAULT abduct.*
            Rebels stormed Goma on Friday, sending 30,000 people fleeing north. -> MOBILIZE.*
            A faction of the Turkish army tried to seize power on Friday, sending tanks into the streets of Ankara. -> AID.*
            The police charged an Australian, Brenton Tarrant, 28, with murder on Saturday. -> ASSAULT.*
            Russia said it would send troops if the United Nations asked it and Jakarta agreed. -> AGREE.*reported.*
            Fighting raged in Burundi on Thursday while the president was at a summit in Tanzania. -> ASSAULT.*TZA.*
            Militants seized the plant on Wednesday in retaliation for France's intervention in Mali. -> COERCE seize.*MLI.*
            Aid workers counted 50 bodies in Bangui. "They killed the men," a witness said. -> ASSAULT.*actor: Aid workers.*
            Libya's army announced a truce on Sunday, which the White House dismissed as false. -> CONCEDE.*denied.*
            The governor was killed in Geneina, hours after he had accused rebels of murdering civilians. -> ASSAULT.*killed 2.*
            Mobs burned the house of his sister in La Paz on Sunday. -> .*REL\\].*
            Rebels barred observers of the Organization for Security and Cooperation in Europe from the site on Friday. -> .*Europe, .*
            """)
    void isNotLedAstray(String body, String never) throws IOException {
        assertThat(code(body)).as(body).noneMatch(each -> Pattern.matches(never, each));
    }

    /** Lists part what they tell by line ends, and say where or when it was before a colon. */
    @Test
    void readsListsLineByLine() throws IOException {
        assertThat(code("""
                        DAMASCUS: Israeli missiles target depots near the airport
                        DARAA: Former opposition commander assassinated in Nawa
                        HASAKA: Coalition and SDF arrest two Islamic State members in Shaddadi
                        IDLIB: Two civilians killed as regime forces shell the outskirts of Sarmin
                        06 June 2023: Near Saraqib, gunmen on a motorcycle shoot dead a policeman
                        """))
                .anyMatch(line -> line.matches("ASSAULT targeted.*Naw.*recipient: .*OPP.*"))
                .anyMatch(line -> line.matches("COERCE arrest.*Shaddadi.*SDF.*arrested 2 .*"))
                .anyMatch(line -> line.matches("ASSAULT heavy-weapons.*Sarm.n.*MIL.*recipient: .*CVL.*killed 2 .*"))
                .anyMatch(line -> line.matches("ASSAULT firearms.*2023-06-06 day.*Sar.qib.*killed 1 .*"));
    }

    /** Elsewhere a line ends because it is full. */
    @Test
    void readsOverLineEndsOfRunningText() throws IOException {
        assertThat(code("""
                        The army of Mali said on Friday that its soldiers had killed twelve
                        Rebels of the movement in an attack on the camp near the village of
                        Bamba, and that a thirteenth man
                        - who was wounded - had been arrested.
                        """)).anyMatch(line -> line.matches("ASSAULT.*Bamba.*killed 12 .*"));
    }

    private List<String> code(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "date 2023-06-12\n\n" + body);
        return PIPELINE.code(ExampleReports.read(file)).events().stream()
                .map(CanonicalLine::of)
                .toList();
    }
}
